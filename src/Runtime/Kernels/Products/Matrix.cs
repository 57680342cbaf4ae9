using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>A view of floats as a matrix; swapping the strides transposes it.</summary>
/// <param name="origin">The element of row 0 and column 0.</param>
/// <param name="rowStride">Floats from one row to the next.</param>
/// <param name="columnStride">Floats from one column to the next.</param>
public readonly ref struct Matrix(ref float origin, int rowStride, int columnStride)
{
    /// <summary>The element of row 0 and column 0.</summary>
    public readonly ref float Origin = ref origin;

    /// <summary>Floats from one row to the next.</summary>
    public int RowStride { get; } = rowStride;

    /// <summary>Floats from one column to the next.</summary>
    public int ColumnStride { get; } = columnStride;

    /// <summary>The same floats with rows and columns exchanged.</summary>
    public Matrix Transposed => new(ref Origin, ColumnStride, RowStride);

    /// <summary>One element; nothing checks bounds.</summary>
    public ref float this[int row, int column]
    {
        [MethodImpl(Inline)]
        get => ref Unsafe.Add(ref Origin, (nint)row * RowStride + (nint)column * ColumnStride);
    }
}
