using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Where the tiles of a product go.</summary>
ref struct Output<TEpilogue> where TEpilogue : struct, IEpilogue, allows ref struct
{
    public Matrix Destination;
    public TEpilogue Epilogue;

    /// <summary>Columns of the whole product, and its sums' length.</summary>
    public int Columns, Depth;

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
