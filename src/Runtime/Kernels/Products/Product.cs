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
    const int LineFloats = 16, NearRows = 24;

    public Executor Executor;
    public LeftBlock<TPrologue> Left;
    public RightPanels Right;
    public Output<TEpilogue> Output;

    /// <summary>
    /// Whether a worker packs the panels it needs, being too few to divide: fetching them from another core's cache costs more.
    /// </summary>
    public bool PacksItself;

    /// <summary>Where in a worker's scratch memory it packs them.</summary>
    public int PackedStart;

    /// <summary>Rows of the product, and the length of a range of k.</summary>
    public int Rows, DepthStep;

    /// <summary>Groups of panels.</summary>
    public int Groups;

    /// <summary>Rows of tiles.</summary>
    public readonly int RowTiles => (Rows + TileProduct.MaxRows<V>() - 1) / TileProduct.MaxRows<V>();

    /// <summary>The number of iterations.</summary>
    public readonly int Count => RowTiles * Groups;

    [MethodImpl(Optimize | Outline)]
    public void Run(int begin, int end, int worker)
    {
        int rowTiles = RowTiles, height = TileProduct.MaxRows<V>();
        if (PacksItself)
            Pack(FirstPanel(begin / rowTiles), FirstPanel((end - 1) / rowTiles + 1), worker);
        for (int group = begin / rowTiles; group * rowTiles < end; group++)
        {
            int firstTile = Math.Max(begin - group * rowTiles, 0), lastTile = Math.Min(end - group * rowTiles, rowTiles);
            int lastRow = Math.Min(lastTile * height, Rows);
            for (int row = firstTile * height; row < lastRow; row += Blocking.MaxRows)
                RunRows(row, Math.Min(row + Blocking.MaxRows, lastRow), FirstPanel(group), FirstPanel(group + 1), worker);
        }
    }

    readonly int FirstPanel(int group) => (int)((long)Right.Count * group / Groups);

    void Pack(int firstPanel, int lastPanel, int worker)
    {
        Right.Memory = ref Unsafe.Add(ref Executor.Scratch(worker), PackedStart);
        new Packing<V>(Right).Run(firstPanel, lastPanel, worker);
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
            // The other panels' columns are another worker's.
            int goal = (lastPanel - firstPanel == Right.Count ? row : lastRow) * Output.Destination.RowStride;
            for (int panel = firstPanel; panel < lastPanel; panel++)
                RunPanel(row, lastRow, panel, lastPanel, p, depth, left, ref tile, ref goal);
            p += DepthStep;
        } while (p < end);
    }

    [MethodImpl(Optimize)]
    void RunPanel(int firstRow, int lastRow, int panel, int lastPanel, int p, int depth, Matrix left, ref float tile, ref int goal)
    {
        int width = Right.Width<V>(panel), column = Right.FirstColumn + Right.Start(panel);
        var operands = Operands(panel, p, depth, left, ref tile);
        bool first = p == 0, last = p + depth == Output.Depth;
        // A tile that nothing is added or done to goes straight to its place.
        bool direct = first && (!last || typeof(TEpilogue) == typeof(NoEpilogue)) && width == Right.Columns(panel);
        if (direct)
            operands.ResultRow = Output.Destination.RowStride;
        int nextWidth = panel + 1 < lastPanel ? Right.Columns(panel + 1) : 0;
        var next = Right.Panel<V>(nextWidth > 0 ? panel + 1 : panel);
        next = new Matrix(ref next[p - Right.FirstRow, 0], next.RowStride, next.ColumnStride);
        for (int row = firstRow, rows; row < lastRow; row += rows)
        {
            rows = TileProduct.Rows(lastRow - row, TileProduct.MaxRows<V>());
            int line = (row - firstRow) / TileProduct.MaxRows<V>() * LineFloats;
            if (line < nextWidth)
                LookAhead(ref operands, next, line);
            else
                LookAhead(ref operands, ref goal, lastRow);
            operands.Left = ref left[row - firstRow, 0];
            if (direct)
                operands.Result = ref Output.Destination[row, column];
            if (Right.Source == RightSource.Columns)
                DotProduct.Run<V>(operands, rows);
            else
                operands.Run<V>(rows);
            if (!direct)
                Output.Write<V>(ref tile, width, row, rows, column, first, last);
        }
    }

    // What the tiles of a panel have in common; they are finished in scratch memory.
    [MethodImpl(Inline)]
    readonly TileProduct Operands(int panel, int p, int depth, Matrix left, ref float tile)
    {
        var right = Right.Panel<V>(panel);
        bool columns = Right.Source == RightSource.Columns;
        int width = Right.Width<V>(panel);
        return new()
        {
            LeftRow = left.RowStride,
            LeftStep = left.ColumnStride,
            Depth = depth,
            Right = ref right[p - Right.FirstRow, 0],
            RightStep = columns ? right.ColumnStride : right.RowStride,
            Columns = columns ? Right.Columns(panel) : width,
            Result = ref tile,
            ResultRow = width,
            ResultColumns = width,
        };
    }

    // A tile fetches a line at each k. The first ones of a panel: those of the next panel's rows.
    [MethodImpl(Inline)]
    static void LookAhead(ref TileProduct operands, Matrix next, int column)
    {
        operands.Ahead = ref Unsafe.Add(ref next.Origin, column);
        operands.AheadStep = next.RowStride;
    }

    // The others: where the rows of the block go, from the first of these floats that has not been fetched yet.
    [MethodImpl(Inline)]
    readonly void LookAhead(ref TileProduct operands, ref int goal, int lastRow)
    {
        int next = goal + operands.Depth * LineFloats;
        if (next > lastRow * Output.Destination.RowStride)
        {
            LookAhead(ref operands);
            return;
        }
        operands.Ahead = ref Unsafe.Add(ref Output.Destination.Origin, goal);
        operands.AheadStep = LineFloats;
        goal = next;
    }

    // Else: what they will soon read themselves.
    [MethodImpl(Inline)]
    static void LookAhead(ref TileProduct operands)
    {
        operands.Ahead = ref Unsafe.Add(ref operands.Right, NearRows * operands.RightStep);
        operands.AheadStep = operands.RightStep;
    }
}
