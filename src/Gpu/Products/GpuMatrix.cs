using ILGPU;

namespace GraphGen.Kernels;

/// <summary>Device memory seen as a matrix, or as one for each leading index.</summary>
/// <param name="data">From the element of row 0 and column 0 of the first matrix on.</param>
/// <param name="rowStride">Floats from one row to the next.</param>
/// <param name="columnStride">Floats from one column to the next.</param>
/// <param name="leadStride">Floats from one matrix to the next, or from one group of <paramref name="inner"/> to the next.</param>
/// <param name="inner">Matrices of a group; 1 where all are equally far apart.</param>
/// <param name="innerStride">Floats from one matrix of a group to the next.</param>
public readonly struct GpuMatrix(
    ArrayView<float> data, int rowStride, int columnStride, int leadStride = 0, int inner = 1, int innerStride = 0)
{
    /// <summary>The floats.</summary>
    public readonly ArrayView<float> Data = data;

    /// <summary>Floats from one row to the next.</summary>
    public readonly int RowStride = rowStride;

    /// <summary>Floats from one column to the next.</summary>
    public readonly int ColumnStride = columnStride;

    /// <summary>Floats from one group of matrices to the next.</summary>
    public readonly int LeadStride = leadStride;

    /// <summary>Matrices of a group.</summary>
    public readonly int Inner = inner;

    /// <summary>Floats from one matrix of a group to the next.</summary>
    public readonly int InnerStride = innerStride;

    /// <summary>The matrix of a leading index.</summary>
    public GpuMatrix this[int lead] =>
        new(Data.SubView(lead / Inner * LeadStride + lead % Inner * InnerStride), RowStride, ColumnStride);

    /// <summary>An element of the first matrix.</summary>
    public ref float this[int row, int column] => ref Data[row * RowStride + column * ColumnStride];
}
