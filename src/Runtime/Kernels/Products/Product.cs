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
    const int NearRows = 24;

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

    /// <summary>The length of a range of k.</summary>
    public int DepthStep;

    /// <summary>Groups of panels.</summary>
    public int Groups;

    /// <summary>Rows of tiles.</summary>
    public readonly int RowTiles => (Output.Rows + TileProduct.MaxRows<V>() - 1) / TileProduct.MaxRows<V>();

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
            int lastRow = Math.Min(lastTile * height, Output.Rows);
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
            var block = new RowBlock { FirstRow = row, LastRow = lastRow, P = p, Depth = Math.Min(end - p, DepthStep) };
            block.Left = Left.Read<V>(row, lastRow - row, p, block.Depth, ref Unsafe.Add(ref tile, Blocking.TileFloats));
            // The other panels' columns are another worker's.
            block.Fetched = (nint)(lastPanel - firstPanel == Right.Count ? row : lastRow) * Output.Destination.RowStride;
            for (int panel = firstPanel; panel < lastPanel; panel++)
                RunPanel(ref block, panel, lastPanel, ref tile);
            p += DepthStep;
        } while (p < end);
    }

    [MethodImpl(Optimize)]
    void RunPanel(ref RowBlock block, int panel, int lastPanel, ref float tile)
    {
        int width = Right.Width<V>(panel), column = Right.FirstColumn + Right.Start(panel);
        var operands = Operands(block, panel, ref tile);
        bool first = block.P == 0, last = block.P + block.Depth == Output.Depth;
        // A tile that nothing is added or done to goes straight to its place.
        bool direct = first && (!last || typeof(TEpilogue) == typeof(NoEpilogue)) && width == Right.Columns(panel);
        if (direct)
            operands.ResultRow = Output.Destination.RowStride;
        int nextWidth = panel + 1 < lastPanel ? Right.Columns(panel + 1) : 0;
        var next = Right.Panel<V>(nextWidth > 0 ? panel + 1 : panel);
        next = new Matrix(ref next[block.P - Right.FirstRow, 0], next.RowStride, next.ColumnStride);
        for (int row = block.FirstRow, rows; row < block.LastRow; row += rows)
        {
            rows = TileProduct.Rows(block.LastRow - row, TileProduct.MaxRows<V>());
            int line = (row - block.FirstRow) / TileProduct.MaxRows<V>() * Cache.LineFloats;
            if (line < nextWidth)
                LookAhead(ref operands, next, line);
            else
                LookAhead(ref operands, ref block.Fetched, block.LastRow);
            operands.Left = ref block.Left[row - block.FirstRow, 0];
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
    readonly TileProduct Operands(in RowBlock block, int panel, ref float tile)
    {
        var right = Right.Panel<V>(panel);
        bool columns = Right.Source == RightSource.Columns;
        int width = Right.Width<V>(panel);
        return new()
        {
            LeftRow = block.Left.RowStride,
            LeftStep = block.Left.ColumnStride,
            Depth = block.Depth,
            Right = ref right[block.P - Right.FirstRow, 0],
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

    // The others: where the block goes. When that is done, what they will soon read themselves.
    [MethodImpl(Inline)]
    readonly void LookAhead(ref TileProduct operands, ref nint fetched, int lastRow)
    {
        nint end = fetched + operands.Depth * Cache.LineFloats;
        if (end > (nint)lastRow * Output.Destination.RowStride)
        {
            operands.Ahead = ref Unsafe.Add(ref operands.Right, NearRows * operands.RightStep);
            operands.AheadStep = operands.RightStep;
            return;
        }
        operands.Ahead = ref Unsafe.Add(ref Output.Destination.Origin, fetched);
        operands.AheadStep = Cache.LineFloats;
        fetched = end;
    }
}
