using ILGPU;

namespace GraphGen.Kernels;

/// <summary>A product by tiles: a group computes one, from tiles of the operands in shared memory.</summary>
/// <remarks>
/// The next tiles are read into registers while the threads multiply the present ones. An element's sum runs in the order of k.
/// </remarks>
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
        GpuMatrix leftMatrix = left[place.Lead], rightMatrix = right[place.Lead];
        ArrayView<float> leftTile = shared.Cast<float>(), rightTile = leftTile.SubView(RightStart);
        bool leftAdjoins = left.ColumnStride == 1, rightAdjoins = right.RowStride == 1;
        Float4 a = Left(leftMatrix, place, place.FirstTerm), b = Right(rightMatrix, place, place.FirstTerm);
        var sums = default(TTile);
        for (int p = place.FirstTerm; p < place.EndTerm; p += Depth)
        {
            Store(a, leftTile, leftAdjoins);
            Store(b, rightTile, rightAdjoins);
            Group.Barrier();
            a = Left(leftMatrix, place, p + Depth);
            b = Right(rightMatrix, place, p + Depth);
            sums = Multiply(sums, shared, shared.SubView(RightStart / 4));
            Group.Barrier();
        }

        return sums;
    }

    static TTile Multiply(TTile sums, ArrayView<Float4> leftTile, ArrayView<Float4> rightTile)
    {
        for (int step = 0; step < Depth; step += 4)
        {
            sums = Step(sums, leftTile, rightTile, step);
            sums = Step(sums, leftTile, rightTile, step + 1);
            sums = Step(sums, leftTile, rightTile, step + 2);
            sums = Step(sums, leftTile, rightTile, step + 3);
        }

        return sums;
    }

    static TTile Step(TTile sums, ArrayView<Float4> leftTile, ArrayView<Float4> rightTile, int step) => sums.MultiplyAdd(
        leftTile.SubView(step * (Stride / 4)), rightTile.SubView(step * (Stride / 4)),
        Group.IdxX / ITile<TTile>.Threads, Group.IdxX % ITile<TTile>.Threads);

    // The four elements of an operand's tile that this thread brings.
    Float4 Left(GpuMatrix matrix, TilePlace place, int p) =>
        new(Left(matrix, place, p, 0), Left(matrix, place, p, 1), Left(matrix, place, p, 2), Left(matrix, place, p, 3));

    Float4 Right(GpuMatrix matrix, TilePlace place, int p) =>
        new(Right(matrix, place, p, 0), Right(matrix, place, p, 1), Right(matrix, place, p, 2), Right(matrix, place, p, 3));

    float Left(GpuMatrix matrix, TilePlace place, int p, int i)
    {
        var (along, term) = Element(i, matrix.ColumnStride == 1);
        int row = place.Row + along, column = p + term;
        return row < shape.M && column < place.EndTerm
            ? prologue.Apply(matrix[row, column], place.Lead * shape.M + row, column)
            : 0;
    }

    float Right(GpuMatrix matrix, TilePlace place, int p, int i)
    {
        var (along, term) = Element(i, matrix.RowStride == 1);
        int row = p + term, column = place.Column + along;
        return row < place.EndTerm && column < shape.N ? matrix[row, column] : 0;
    }

    static void Store(Float4 values, ArrayView<float> tile, bool termsAdjoin)
    {
        Store(values.X, tile, 0, termsAdjoin);
        Store(values.Y, tile, 1, termsAdjoin);
        Store(values.Z, tile, 2, termsAdjoin);
        Store(values.W, tile, 3, termsAdjoin);
    }

    static void Store(float value, ArrayView<float> tile, int i, bool termsAdjoin)
    {
        var (along, term) = Element(i, termsAdjoin);
        tile[term * Stride + along] = value;
    }

    // Which element of a tile is a thread's i-th: neighbouring threads take neighbours in memory.
    static (int Along, int Term) Element(int i, bool termsAdjoin)
    {
        int element = Group.IdxX + i * GpuProgram.GroupSize;
        return termsAdjoin ? (element / Depth, element % Depth) : (element % TTile.Side, element / TTile.Side);
    }

    void Write(TilePlace place, ArrayView<float> piece, int firstRow, int firstColumn)
    {
        var matrix = destination[place.Part * shape.Lead + place.Lead];
        for (int i = Group.IdxX; i < TTile.PieceSide * TTile.PieceSide; i += GpuProgram.GroupSize)
        {
            int row = place.Row + firstRow + i / TTile.PieceSide, column = place.Column + firstColumn + i % TTile.PieceSide;
            if (row < shape.M && column < shape.N)
                matrix[row, column] = epilogue.Apply(piece[i], place.Lead * shape.M + row, column);
        }
    }
}
