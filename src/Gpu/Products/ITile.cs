using ILGPU;

namespace GraphGen.Kernels;

/// <summary>
/// The part of a square tile of a product that one thread accumulates. Threads stand in a square of <see cref="Threads"/> x
/// <see cref="Threads"/>; the operands' tiles are in shared memory, a row for each step along k.
/// </summary>
/// <remarks>Written without loops and arrays: ILGPU unrolls no loop, and would keep an array in memory.</remarks>
interface ITile<TTile> where TTile : struct, ITile<TTile>
{
    /// <summary>Threads along a side.</summary>
    const int Threads = 16;

    /// <summary>Rows and columns of the tile.</summary>
    static abstract int Side { get; }

    /// <summary>The tile is written in square pieces of this side, at most 64.</summary>
    static abstract int PieceSide { get; }

    /// <summary>This part with one more step along k.</summary>
    /// <param name="left">A column of the left tile: a float for each row.</param>
    /// <param name="right">A row of the right tile: a float for each column.</param>
    /// <param name="y">The thread's row among the threads.</param>
    /// <param name="x">The thread's column among the threads.</param>
    TTile MultiplyAdd(ArrayView<Float4> left, ArrayView<Float4> right, int y, int x);

    /// <summary>Writes this thread's share of a piece, row-major.</summary>
    /// <param name="piece">The piece, counted row by row.</param>
    /// <param name="shared">Memory for it.</param>
    /// <param name="y">The thread's row among the threads.</param>
    /// <param name="x">The thread's column among the threads.</param>
    void Store(int piece, ArrayView<Float4> shared, int y, int x);
}
