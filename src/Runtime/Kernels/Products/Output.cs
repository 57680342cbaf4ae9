using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Where the tiles of a product go.</summary>
ref struct Output<TEpilogue> where TEpilogue : struct, IEpilogue, allows ref struct
{
    const int LineFloats = 16, Far = 1 << 20;

    public Matrix Destination;
    public TEpilogue Epilogue;

    /// <summary>Rows and columns of the whole product, and its sums' length.</summary>
    public int Rows, Columns, Depth;

    /// <summary>Whether the destination is too large for a second-level cache.</summary>
    public readonly bool IsFar => (long)Destination.RowStride * Rows >= Far;

    /// <summary>Asks for where a tile will go, while the tile is computed.</summary>
    [MethodImpl(Optimize)]
    public readonly void Fetch(int row, int rows, int column, int width)
    {
        ref float line = ref Destination[row, column];
        for (; rows > 0; rows--)
        {
            for (int j = 0; j < width; j += LineFloats)
                Cache.Fetch(ref line, j);
            line = ref Unsafe.Add(ref line, Destination.RowStride);
        }
    }

    /// <summary>
    /// Adds a tile to what stands in the destination, unless it is the first; after the last, applies the epilogue.
    /// </summary>
    [MethodImpl(Optimize)]
    public void Write<V>(ref float tile, int width, int row, int rows, int column, bool first, bool last) where V : struct, IVector<V>
    {
        int columns = Math.Min(Columns - column, width);
        for (int i = row; i < row + rows; i++)
        {
            ref float destination = ref Destination[i, 0];
            for (int j = column; j < column + columns; j += V.Count)
            {
                int lanes = column + columns - j;
                var sum = V.Load(ref tile, j - column);
                if (!first)
                    sum += V.Load(ref destination, j, lanes);
                if (last)
                    sum = Epilogue.Apply(sum, i, j, Math.Min(lanes, V.Count));
                sum.Store(ref destination, j, lanes);
            }
            tile = ref Unsafe.Add(ref tile, width);
        }
    }
}
