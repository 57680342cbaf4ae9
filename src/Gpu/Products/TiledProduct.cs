using System.Diagnostics.CodeAnalysis;
using ILGPU;

namespace GraphGen.Kernels;

/// <summary>A product by tiles: a group computes one, from tiles of the operands in shared memory.</summary>
/// <remarks>
/// The next tiles are read into registers while the threads multiply the present ones. An element's sum runs in the order of k.
/// </remarks>
[ExcludeFromCodeCoverage(Justification = "Instrumentation would be compiled for the device.")]
readonly struct TiledProduct<TTile, TPrologue, TEpilogue>(
    ProductShape shape, GpuMatrix left, GpuMatrix right, GpuMatrix destination, TPrologue prologue, TEpilogue epilogue)
    : IGpuKernel
    where TTile : struct, ITile<TTile>
    where TPrologue : struct, IGpuPrologue
    where TEpilogue : struct, IGpuEpilogue
{
    /// <summary>Elements of an operand's tile, four for each thread.</summary>
    const int TileFloats = 4 * GpuProgram.GroupSize;

    // A piece of the result; or both operands' tiles, with a few floats between rows against bank conflicts.
    const int SharedFloats = 64 * 64, RightStart = SharedFloats / 2, Padding = 4;

    static int Depth => TileFloats / TTile.Side;

    static int Stride => TTile.Side + Padding;

    public void Run()
    {
        var place = TilePlace.Of(Grid.IdxX, shape, TTile.Side);
        var shared = SharedMemory.Allocate<Float4>(SharedFloats / 4);
        var sums = Sum(place, shared);
        for (int piece = 0, perRow = TTile.Side / TTile.PieceSide; piece < perRow * perRow; piece++)
        {
            sums.Store(piece, shared, Group.IdxX / ITile<TTile>.Threads, Group.IdxX % ITile<TTile>.Threads);
            Group.Barrier();
            Write(place, shared.Cast<float>(), piece / perRow * TTile.PieceSide, piece % perRow * TTile.PieceSide);
            Group.Barrier();
        }
    }

    TTile Sum(TilePlace place, ArrayView<Float4> shared)
    {
        var floats = shared.Cast<float>();
        var sums = default(TTile);
        Float4 a = Left(place, place.FirstTerm), b = Right(place, place.FirstTerm);
        for (int p = place.FirstTerm; p < place.EndTerm; p += Depth)
        {
            Store(a, floats, left.ColumnStride == 1);
            Store(b, floats.SubView(RightStart), right.RowStride == 1);
            Group.Barrier();
            a = Left(place, p + Depth);
            b = Right(place, p + Depth);
            sums = Multiply(sums, shared, shared.SubView(RightStart / 4));
            Group.Barrier();
        }

        return sums;
    }

    static TTile Multiply(TTile sums, ArrayView<Float4> left, ArrayView<Float4> right)
    {
        for (int step = 0; step < Depth; step += 4)
        {
            sums = Step(sums, left, right, step);
            sums = Step(sums, left, right, step + 1);
            sums = Step(sums, left, right, step + 2);
            sums = Step(sums, left, right, step + 3);
        }

        return sums;
    }

    static TTile Step(TTile sums, ArrayView<Float4> left, ArrayView<Float4> right, int step) => sums.MultiplyAdd(
        left.SubView(step * (Stride / 4)), right.SubView(step * (Stride / 4)),
        Group.IdxX / ITile<TTile>.Threads, Group.IdxX % ITile<TTile>.Threads);

    // The thread's elements of an operand's tile.
    Float4 Left(TilePlace place, int p) => new(Left(place, p, 0), Left(place, p, 1), Left(place, p, 2), Left(place, p, 3));

    Float4 Right(TilePlace place, int p) => new(Right(place, p, 0), Right(place, p, 1), Right(place, p, 2), Right(place, p, 3));

    float Left(TilePlace place, int p, int i)
    {
        var (along, term) = Element(i, left.ColumnStride == 1);
        int row = place.Row + along, column = p + term;
        return row < shape.M && column < place.EndTerm
            ? prologue.Apply(left.Data[left.Start(place.Lead) + row * left.RowStride + column * left.ColumnStride],
                place.Lead * shape.M + row, column)
            : 0;
    }

    float Right(TilePlace place, int p, int i)
    {
        var (along, term) = Element(i, right.RowStride == 1);
        int row = p + term, column = place.Column + along;
        return row < place.EndTerm && column < shape.N
            ? right.Data[right.Start(place.Lead) + row * right.RowStride + column * right.ColumnStride]
            : 0;
    }

    static void Store(Float4 values, ArrayView<float> shared, bool termsAdjoin)
    {
        Store(values.X, shared, 0, termsAdjoin);
        Store(values.Y, shared, 1, termsAdjoin);
        Store(values.Z, shared, 2, termsAdjoin);
        Store(values.W, shared, 3, termsAdjoin);
    }

    static void Store(float value, ArrayView<float> shared, int i, bool termsAdjoin)
    {
        var (along, term) = Element(i, termsAdjoin);
        shared[term * Stride + along] = value;
    }

    // Which element of a tile is a thread's i-th: neighbouring threads take neighbours in memory.
    static (int Along, int Term) Element(int i, bool termsAdjoin)
    {
        int element = Group.IdxX + i * GpuProgram.GroupSize;
        return termsAdjoin ? (element / Depth, element % Depth) : (element % TTile.Side, element / TTile.Side);
    }

    void Write(TilePlace place, ArrayView<float> piece, int firstRow, int firstColumn)
    {
        for (int i = Group.IdxX; i < TTile.PieceSide * TTile.PieceSide; i += GpuProgram.GroupSize)
        {
            int row = place.Row + firstRow + i / TTile.PieceSide, column = place.Column + firstColumn + i % TTile.PieceSide;
            if (row < shape.M && column < shape.N)
                destination.Data[place.Start(destination) + row * destination.RowStride + column * destination.ColumnStride] =
                    epilogue.Apply(piece[i], place.Lead * shape.M + row, column);
        }
    }
}
