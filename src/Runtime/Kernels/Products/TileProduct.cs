using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The product of some rows and a panel of columns, over a range of k: every sum runs in the order of k.</summary>
ref struct TileProduct
{
    /// <summary>The first element of the left rows, and the floats to the next row and to the next k.</summary>
    public ref float Left;
    public nint LeftRow, LeftStep;

    /// <summary>The first element of the panel, and the floats to the next k; columns are neighbours.</summary>
    public ref float Right;
    public nint RightStep;

    /// <summary>What is to be fetched meanwhile, a line at each k: the first, and the floats to the next.</summary>
    public ref float Ahead;
    public nint AheadStep;

    /// <summary>The range of k, and the columns of the panel.</summary>
    public int Depth, Columns;

    /// <summary>Where the sums go, the floats from one row of them to the next, and how many of a row there is room for.</summary>
    public ref float Result;
    public nint ResultRow;
    public int ResultColumns;

    /// <summary>Vectors of the widest packed panel.</summary>
    public const int MaxVectors = 3;

    /// <summary>
    /// Rows of the highest tile. With the widest panel it takes 24 or 12 accumulators, of the 32 registers of AVX-512 and Arm64, or
    /// the 16 of AVX2.
    /// </summary>
    public static int MaxRows<V>() where V : struct, IVector<V> => HasManyRegisters<V>() ? 8 : 4;

    /// <summary>Rows of the next tile: the largest power of two that remains.</summary>
    /// <param name="remaining">Rows that remain, at least 1.</param>
    /// <param name="highest">Rows of the highest tile, a power of two.</param>
    [MethodImpl(Inline)]
    public static int Rows(int remaining, int highest)
    {
        while (highest > remaining)
            highest /= 2;
        return highest;
    }

    /// <summary>Whether there are 32 registers, not 16.</summary>
    public static bool HasManyRegisters<V>() where V : struct, IVector<V> => V.Count == 16 || AdvSimd.Arm64.IsSupported;

    /// <summary>Computes a tile of 1, 2, 4 or 8 rows, of up to four vectors.</summary>
    [MethodImpl(Inline)]
    public void Run<V>(int rows) where V : struct, IVector<V>
    {
        if (Columns % V.Count == 0)
            Run<V, Single<V>>(rows, Columns);
        else
            Run<V, Part<V>>(rows, Columns);
    }

    [MethodImpl(Optimize)]
    void Run<V, TLast>(int rows, int columns) where V : struct, IVector<V> where TLast : struct, IStrip<TLast, V>
    {
        if (columns <= V.Count)
            RunRows<V, TLast>(rows);
        else if (columns <= 2 * V.Count)
            RunRows<V, Beside<V, TLast>>(rows);
        else if (columns <= 3 * V.Count)
            RunRows<V, Beside<V, Beside<V, TLast>>>(rows);
        else
            RunRows<V, Beside<V, Beside<V, Beside<V, TLast>>>>(rows);
    }

    [MethodImpl(Inline)]
    void RunRows<V, S>(int rows) where V : struct, IVector<V> where S : struct, IStrip<S, V>
    {
        if (rows == 8)
            Run<V, S, Stack<V, S, Stack<V, S, Stack<V, S, Row<V, S>>>>>();
        else if (rows == 4)
            Run<V, S, Stack<V, S, Stack<V, S, Row<V, S>>>>();
        else if (rows == 2)
            Run<V, S, Stack<V, S, Row<V, S>>>();
        else
            Run<V, S, Row<V, S>>();
    }

    // Never inlined: in a caller's larger body the tile would not stay in registers.
    [MethodImpl(Optimize | Outline)]
    void Run<V, S, T>() where V : struct, IVector<V> where S : struct, IStrip<S, V> where T : struct, ITile<V, S>
    {
        ref float left = ref Left, right = ref Right, ahead = ref Ahead;
        nint leftRow = LeftRow, leftStep = LeftStep, rightStep = RightStep, aheadStep = AheadStep;
        int columns = Columns;
        T tile = default;
        for (int p = Depth; p > 0; p--)
        {
            // Where there is nothing ahead, what is at hand: an address that is none would cost a search each time.
            Cache.FetchFar(ref ahead);
            ahead = ref Unsafe.Add(ref ahead, aheadStep);
            tile.Add(ref left, leftRow, S.Load(ref right, columns));
            left = ref Unsafe.Add(ref left, leftStep);
            right = ref Unsafe.Add(ref right, rightStep);
        }
        // No calls while the tile is live: one that is not inlined would send every vector through memory, in the loop too.
        tile.Store(ref Result, ResultRow, ResultColumns);
    }
}
