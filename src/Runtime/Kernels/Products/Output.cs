using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Where the tiles of a product go.</summary>
ref struct Output<TEpilogue> where TEpilogue : struct, IEpilogue, allows ref struct
{
    public Matrix Destination;
    public TEpilogue Epilogue;

    /// <summary>Rows and columns of the whole product, and its sums' length.</summary>
    public int Rows, Columns, Depth;

    /// <summary>
    /// Adds a tile to what stands in the destination, unless it is the first; after the last, applies the epilogue.
    /// </summary>
    [MethodImpl(Optimize)]
    public void Write<V>(ref float tile, int width, int row, int rows, int column, bool first, bool last) where V : struct, IVector<V>
    {
        int columns = Math.Min(Columns - column, width);
        var none = default(NoEpilogue);
        if (first && last)
            TileEnd.Write<V, TEpilogue>(ref tile, width, rows, columns, Destination, row, column, ref Epilogue);
        else if (first)
            TileEnd.Write<V, NoEpilogue>(ref tile, width, rows, columns, Destination, row, column, ref none);
        else if (last)
            Add<V, TEpilogue>(ref tile, width, rows, columns, row, column, Epilogue);
        else
            Add<V, NoEpilogue>(ref tile, width, rows, columns, row, column, none);
    }

    // Apart, because only long sums need it and compiling it takes time.
    [MethodImpl(Outline)]
    readonly void Add<V, TNext>(ref float tile, int width, int rows, int columns, int row, int column, in TNext next)
        where V : struct, IVector<V>
        where TNext : struct, IEpilogue, allows ref struct
    {
        var sum = new AddEpilogue<TNext> { Destination = Destination, Next = next };
        TileEnd.Write<V, AddEpilogue<TNext>>(ref tile, width, rows, columns, Destination, row, column, ref sum);
    }
}

/// <summary>Adds what stands in the destination, before another epilogue.</summary>
ref struct AddEpilogue<TNext> : IEpilogue where TNext : struct, IEpilogue, allows ref struct
{
    public Matrix Destination;
    public TNext Next;

    [MethodImpl(Inline)]
    public V Apply<V>(V product, int row, int column, int lanes) where V : struct, IVector<V> =>
        Next.Apply(product + V.Load(ref Destination[row, column], 0, lanes), row, column, lanes);

    [MethodImpl(Inline)]
    public void Fetch(int row, int column) => Next.Fetch(row, column);
}
