using System.Runtime.CompilerServices;

namespace GraphGen.Kernels;

/// <summary>How the right matrix is read.</summary>
enum RightSource
{
    /// <summary>From packed panels.</summary>
    Packed,

    /// <summary>Where it stands, its rows being contiguous; only a last panel that is no whole vectors is packed.</summary>
    Rows,

    /// <summary>Where it stands, its columns being contiguous: as scalar products.</summary>
    Columns,
}

/// <summary>The choice, by the shape and the strides alone; the limits are measured.</summary>
static class RightSources
{
    // Up to this many rows, copying contiguous columns costs more than scalar products lose.
    public const int FewRows = 4;

    // Contiguous rows are worth copying if many rows use them and they are far from a second-level cache,
    const int ManyRows = 512, ManyFloats = 1 << 20;

    // or if some rows use them and they lie across the boundaries of cache lines: every load from there takes two.
    const int SomeRows = 96, SomeColumns = 48;

    public static RightSource Choose(int m, int n, int k, Matrix right)
    {
        if (right.ColumnStride == 1)
            return (m > ManyRows && (long)n * k >= ManyFloats) || (m >= SomeRows && n >= SomeColumns && !IsAligned(right))
                ? RightSource.Packed : RightSource.Rows;
        return m <= FewRows && right.RowStride == 1 ? RightSource.Columns : RightSource.Packed;
    }

    static unsafe bool IsAligned(Matrix matrix) =>
        (((nint)Unsafe.AsPointer(ref matrix.Origin) | (nint)matrix.RowStride * sizeof(float)) & 63) == 0;
}
