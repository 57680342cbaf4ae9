using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// The product over one packed part of the right matrix, as a kernel. An iteration is a row of tiles in a group of panels; groups
/// exist only so that there is enough to divide when the rows are few.
/// </summary>
ref struct Product<V, TPrologue, TEpilogue> : IKernel
    where V : struct, IVector<V>
    where TPrologue : struct, IPrologue, allows ref struct
    where TEpilogue : struct, IEpilogue, allows ref struct
{
    public Executor Executor;
    public LeftBlock<TPrologue> Left;
    public RightPanels Right;
    public Output<TEpilogue> Output;

    /// <summary>Rows of the product, and the length of a range of k.</summary>
    public int Rows, DepthStep;

    /// <summary>Groups of panels.</summary>
    public int Groups;

    /// <summary>Rows of tiles.</summary>
    public readonly int RowTiles => (Rows + TileProduct.MaxRows<V>() - 1) / TileProduct.MaxRows<V>();

    /// <summary>The number of iterations.</summary>
    public readonly int Count => RowTiles * Groups;

    [MethodImpl(Optimize)]
    public void Run(int begin, int end, int worker)
    {
        int rowTiles = RowTiles, height = TileProduct.MaxRows<V>(), panels = Right.Count;
        for (int group = begin / rowTiles; group * rowTiles < end; group++)
        {
            int firstTile = Math.Max(begin - group * rowTiles, 0), lastTile = Math.Min(end - group * rowTiles, rowTiles);
            int firstPanel = (int)((long)panels * group / Groups), lastPanel = (int)((long)panels * (group + 1) / Groups);
            int lastRow = Math.Min(lastTile * height, Rows);
            for (int row = firstTile * height; row < lastRow; row += Blocking.MaxRows)
                RunRows(row, Math.Min(row + Blocking.MaxRows, lastRow), firstPanel, lastPanel, worker);
        }
    }

    // do-while: a product over no k at all still has an epilogue to run.
    [MethodImpl(Optimize)]
    void RunRows(int row, int lastRow, int firstPanel, int lastPanel, int worker)
    {
        ref float tile = ref Executor.Scratch(worker);
        int p = Right.FirstRow, end = p + Right.Depth;
        do
        {
            int depth = Math.Min(end - p, DepthStep);
            var left = Left.Read<V>(row, lastRow - row, p, depth, ref Unsafe.Add(ref tile, Blocking.TileFloats));
            for (int panel = firstPanel; panel < lastPanel; panel++)
                RunPanel(row, lastRow, panel, lastPanel, p, depth, left, ref tile);
            p += DepthStep;
        } while (p < end);
    }

    [MethodImpl(Optimize)]
    void RunPanel(int firstRow, int lastRow, int panel, int lastPanel, int p, int depth, Matrix left, ref float tile)
    {
        int width = Right.Width<V>(panel), column = Right.FirstColumn + panel * Right.PanelWidth;
        var right = Right.IsPacked<V>(panel) ? Right.Packed<V>(panel) : Right.Standing(panel);
        var operands = new TileProduct
        {
            LeftRow = left.RowStride,
            LeftStep = left.ColumnStride,
            Depth = depth,
            Right = ref right[p - Right.FirstRow, 0],
            RightStep = Right.Source == RightSource.Columns ? right.ColumnStride : right.RowStride,
            Columns = Right.Source == RightSource.Columns ? Right.Columns(panel) : width,
            Result = ref tile,
            ResultRow = width,
            ResultColumns = width,
        };
        bool first = p == 0, last = p + depth == Output.Depth;
        // A tile that nothing is added or done to goes straight to its place.
        bool direct = first && (!last || typeof(TEpilogue) == typeof(NoEpilogue)) && width == Right.Columns(panel);
        if (direct)
            operands.ResultRow = Output.Destination.RowStride;
        bool ahead = Right.Source == RightSource.Rows && panel + 1 < lastPanel;
        for (int row = firstRow, rows; row < lastRow; row += rows)
        {
            rows = TileRows(lastRow - row);
            operands.Ahead = ref Unsafe.Add(ref operands.Right, 24 * operands.RightStep);
            operands.AheadStep = operands.RightStep;
            int line = (row - firstRow) / TileProduct.MaxRows<V>() * 16;
            if (ahead && line < Right.PanelWidth)
            {
                operands.Ahead = ref Unsafe.Add(ref Right.Standing(panel + 1)[p - Right.FirstRow, 0], line);
                operands.AheadStep = Right.Right.RowStride;
            }
            operands.Left = ref left[row - firstRow, 0];
            if (direct)
                operands.Result = ref Output.Destination[row, column];
            if (!first && Output.IsFar)
                Output.Prefetch(row, rows, column, width);
            if (Right.Source == RightSource.Columns)
                DotProduct.Run<V>(operands, rows);
            else
                operands.Run<V>(rows);
            if (!direct)
                Output.Write<V>(ref tile, width, row, rows, column, first, last);
        }
    }

    // The largest power of two that remains and fits.
    static int TileRows(int remaining)
    {
        int rows = TileProduct.MaxRows<V>();
        while (rows > remaining)
            rows /= 2;
        return rows;
    }
}
