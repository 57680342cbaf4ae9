namespace GraphGen.Kernels;

/// <summary>What is applied to the elements of a product before they are written.</summary>
public interface IGpuEpilogue
{
    /// <summary>
    /// Takes a finished sum and returns what is written to the destination. Called exactly once for each element; it may store
    /// further results of this element.
    /// </summary>
    /// <param name="product">The sum.</param>
    /// <param name="row">Its row, from 0 to lead · m - 1: the rows of a product for each leading index follow one another.</param>
    /// <param name="column">Its column, from 0 to n - 1.</param>
    float Apply(float product, int row, int column);
}

/// <summary>Leaves the product as it is.</summary>
public readonly struct GpuNoEpilogue : IGpuEpilogue
{
    /// <inheritdoc/>
    public float Apply(float product, int row, int column) => product;
}
