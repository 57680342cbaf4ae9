using ILGPU;

namespace GraphGen.Kernels;

/// <summary>A tile of 16 x 16, an element a thread: for products with few rows or columns.</summary>
readonly struct Tile16(float sum) : ITile<Tile16>
{
    public static int Side => 16;

    public static int PieceSide => 16;

    public Tile16 MultiplyAdd(ArrayView<Float4> left, ArrayView<Float4> right, int y, int x) =>
        new(sum + left.Cast<float>()[y] * right.Cast<float>()[x]);

    public void Store(int piece, ArrayView<Float4> shared, int y, int x) => shared.Cast<float>()[y * 16 + x] = sum;
}

/// <summary>A tile of 64 x 64, 4 x 4 elements a thread.</summary>
readonly struct Tile64(Float4 a, Float4 b, Float4 c, Float4 d) : ITile<Tile64>
{
    public static int Side => 64;

    public static int PieceSide => 64;

    public Tile64 MultiplyAdd(ArrayView<Float4> left, ArrayView<Float4> right, int y, int x) => MultiplyAdd(left[y], right[x]);

    public void Store(int piece, ArrayView<Float4> shared, int y, int x)
    {
        int row = y * 64 + x;
        shared[row] = a;
        shared[row + 16] = b;
        shared[row + 32] = c;
        shared[row + 48] = d;
    }

    internal Tile64 MultiplyAdd(Float4 left, Float4 right) => new(
        a.MultiplyAdd(left.X, right), b.MultiplyAdd(left.Y, right), c.MultiplyAdd(left.Z, right), d.MultiplyAdd(left.W, right));
}

/// <summary>A tile of 128 x 128, 8 x 8 elements a thread: 4 x 4 in each quarter.</summary>
readonly struct Tile128(Tile64 topLeft, Tile64 topRight, Tile64 bottomLeft, Tile64 bottomRight) : ITile<Tile128>
{
    public static int Side => 128;

    public static int PieceSide => 64;

    public Tile128 MultiplyAdd(ArrayView<Float4> left, ArrayView<Float4> right, int y, int x)
    {
        Float4 top = left[y], bottom = left[y + 16], west = right[x], east = right[x + 16];
        return new(
            topLeft.MultiplyAdd(top, west), topRight.MultiplyAdd(top, east),
            bottomLeft.MultiplyAdd(bottom, west), bottomRight.MultiplyAdd(bottom, east));
    }

    public void Store(int piece, ArrayView<Float4> shared, int y, int x)
    {
        var quarter = piece == 0 ? topLeft : piece == 1 ? topRight : piece == 2 ? bottomLeft : bottomRight;
        quarter.Store(piece, shared, y, x);
    }
}
