using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The tiles of a small product, one after the other.</summary>
static class SmallTiles
{
    /// <summary>Computes every tile; with an epilogue they go through scratch memory.</summary>
    /// <typeparam name="K">The vectors along k, for scalar products.</typeparam>
    /// <typeparam name="V">The vectors along the columns.</typeparam>
    /// <typeparam name="TEpilogue">What ends each tile.</typeparam>
    [MethodImpl(Inline)]
    public static void Run<K, V, TEpilogue>(
        Executor executor, int m, int n, Matrix left, Matrix right, Matrix destination, bool dots,
        ref TileProduct tile, ref TEpilogue epilogue)
        where K : struct, IVector<K>
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        bool plain = typeof(TEpilogue) == typeof(NoEpilogue);
        int width = Width<V>(m);
        tile.ResultRow = plain ? destination.RowStride : width;
        if (!plain)
            tile.Result = ref SmallProduct.Scratch(executor, 0, Blocking.TileFloats);
        for (int column = 0; column < n; column += width)
        {
            tile.Columns = Math.Min(n - column, width);
            tile.ResultColumns = plain ? tile.Columns : width;
            tile.Right = ref right[0, column];
            tile.Ahead = ref tile.Right;
            int height = Height<V>(tile.Columns);
            for (int row = 0, rows; row < m; row += rows)
            {
                rows = TileProduct.Rows(m - row, height);
                tile.Left = ref left[row, 0];
                if (plain)
                    tile.Result = ref destination[row, column];
                if (dots)
                    DotProduct.Run<K>(tile, rows);
                else
                    tile.Run<V>(rows);
                if (!plain)
                    TileEnd.Write<V, TEpilogue>(ref tile.Result, width, rows, tile.Columns, destination, row, column, ref epilogue);
            }
        }
    }

    // Floats of the widest tile.
    [MethodImpl(Inline)]
    static int Width<V>(int m) where V : struct, IVector<V> => (TileProduct.HasManyRegisters<V>() || m < 4 ? 4 : 3) * V.Count;

    // Rows of the highest tile: 8 accumulators, so that sums need not wait for each other, up to 16 of 32 registers or 12 of 16.
    [MethodImpl(Inline)]
    static int Height<V>(int columns) where V : struct, IVector<V>
    {
        if (TileProduct.HasManyRegisters<V>())
            return columns <= 2 * V.Count ? 8 : 4;
        return columns <= V.Count ? 8 : columns <= 3 * V.Count ? 4 : 2;
    }
}
