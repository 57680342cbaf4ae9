using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// The product with a right matrix of contiguous columns, computed as its transpose: right^T x left^T. The right matrix, weights as a
/// rule and cold, is then read where it stands; the smaller left one is copied, and tiles are transposed on their way out.
/// An iteration is as many columns of the product as a vector has lanes.
/// </summary>
ref struct TransposedProduct<V, TEpilogue> : IKernel
    where V : struct, IVector<V>
    where TEpilogue : struct, IEpilogue, allows ref struct
{
    public Executor Executor;

    /// <summary>The right matrix as it stands: a row of it is a column of the product's right operand.</summary>
    public Matrix Weights;

    /// <summary>The left matrix, which every worker packs for itself: fetching it from another core's cache costs as much.</summary>
    public RightPanels Inputs;

    /// <summary>Where in a worker's scratch memory it is packed.</summary>
    public int PackedStart;

    public Output<TEpilogue> Output;

    /// <summary>The length of a range of k.</summary>
    public int DepthStep;

    /// <summary>The number of iterations.</summary>
    public readonly int Count => (Output.Columns + V.Count - 1) / V.Count;

    [MethodImpl(Optimize | Outline)]
    public void Run(int begin, int end, int worker)
    {
        ref float tiles = ref Executor.Scratch(worker);
        Inputs.Memory = ref Unsafe.Add(ref tiles, PackedStart);
        new Packing<V>(Inputs).Run(0, Inputs.Count, worker);
        for (int block = begin; block < end; block++)
            for (int p = 0; p < Output.Depth; p += DepthStep)
                for (int panel = 0; panel < Inputs.Count; panel++)
                    RunBlock(block * V.Count, panel, p, ref tiles);
    }

    [MethodImpl(Optimize)]
    void RunBlock(int column, int panel, int p, ref float tiles)
    {
        int columns = Math.Min(Output.Columns - column, V.Count), width = Inputs.Width<V>(panel), rows = Inputs.Columns(panel);
        var operands = Operands(panel, p, width, ref tiles);
        int row = Inputs.Start(panel);
        bool last = p + DepthStep >= Output.Depth;
        if (last)
            FetchOperands(row, rows, column);
        for (int done = 0, height; done < columns; done += height)
        {
            height = TileProduct.Rows(columns - done, TileProduct.MaxRows<V>());
            operands.Left = ref Weights[column + done, p];
            LookAhead(ref operands, column + done, height, isCold: panel == 0);
            operands.Run<V>(height);
            operands.Result = ref Unsafe.Add(ref operands.Result, height * width);
        }
        ref float turned = ref Unsafe.Add(ref tiles, V.Count * width);
        Transposition.Run(ref tiles, width, columns, rows, ref turned, V.Count);
        Output.Write<V>(ref turned, V.Count, row, rows, column, first: p == 0, last);
    }

    // The epilogue's: as a rule, what the forward pass has left behind long ago.
    [MethodImpl(Optimize)]
    readonly void FetchOperands(int row, int rows, int column)
    {
        if (typeof(TEpilogue) == typeof(NoEpilogue))
            return;
        for (int end = row + rows; row < end; row++)
            Output.Epilogue.Fetch(row, column);
    }

    [MethodImpl(Inline)]
    readonly TileProduct Operands(int panel, int p, int width, ref float tiles) => new()
    {
        LeftRow = Weights.RowStride,
        LeftStep = 1,
        Depth = Math.Min(Output.Depth - p, DepthStep),
        Right = ref Inputs.Packed<V>(panel)[p, 0],
        RightStep = width,
        Columns = width,
        Result = ref tiles,
        ResultRow = width,
        ResultColumns = width,
    };

    // The tiles of the first panel fetch the weights of the next block, spread over their steps.
    [MethodImpl(Inline)]
    readonly void LookAhead(ref TileProduct operands, int column, int height, bool isCold)
    {
        bool isNext = isCold && column + V.Count + height <= Output.Columns;
        operands.Ahead = ref isNext ? ref Weights[column + V.Count, 0] : ref operands.Right;
        operands.AheadStep = isNext ? height * Weights.RowStride / operands.Depth : 0;
    }
}

/// <summary>When a product is computed as its transpose, and how.</summary>
static class TransposedProduct
{
    // With fewer, tiles are mostly turned. The packed left matrix stays in the second-level cache: each block of weights reads all of it.
    const int FewRows = 16, FewTerms = 64, MaxPacked = 1 << 16;

    /// <summary>
    /// Whether copying the left matrix and turning the product is less than copying the right one, whose floats count thrice because
    /// they are cold. By the shape and the strides alone.
    /// </summary>
    public static bool Suits(int m, int n, int k, Matrix left, Matrix right) =>
        right.RowStride == 1 && right.ColumnStride != 1 && left.ColumnStride == 1
        && m >= FewRows && m <= n && k >= FewTerms && (long)m * k <= MaxPacked && (long)m * (k + 2 * n) < 3L * n * k;

    /// <summary>The product; the executor has the workspace for it.</summary>
    public static void Run<V, TEpilogue>(
        Executor executor, Blocking blocking, Matrix left, Matrix right, Output<TEpilogue> output)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        var inputs = new RightPanels
        {
            Right = left.Transposed,
            Source = RightSource.Packed,
            PanelWidth = TileProduct.MaxVectors * V.Count,
            Depth = output.Depth,
        };
        inputs.Divide(0, output.Rows);
        var product = new TransposedProduct<V, TEpilogue>
        {
            Executor = executor,
            Weights = right.Transposed,
            Inputs = inputs,
            PackedStart = blocking.PackedStart,
            Output = output,
            DepthStep = blocking.Depth,
        };
        executor.Run(ref product, product.Count, work: (long)output.Rows * output.Depth * output.Columns);
    }
}
