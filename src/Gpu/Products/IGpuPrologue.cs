namespace GraphGen.Kernels;

/// <summary>What is applied to the left matrix of a product as it is read.</summary>
public interface IGpuPrologue
{
    /// <summary>Transforms one element; may be asked for the same one more than once, so it must not change anything.</summary>
    /// <param name="value">The element as stored.</param>
    /// <param name="row">Its row, from 0 to lead · m - 1: the rows of a product for each leading index follow one another.</param>
    /// <param name="column">Its column, from 0 to k - 1.</param>
    float Apply(float value, int row, int column);
}

/// <summary>Leaves the left matrix as it is.</summary>
public readonly struct GpuNoPrologue : IGpuPrologue
{
    /// <inheritdoc/>
    public float Apply(float value, int row, int column) => value;
}
