namespace GraphGen;

public static partial class Ops
{
    /// <summary>max(x, 0).</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>The derivative at 0 is 0. Nair and Hinton, 2010.</remarks>
    public static Tensor Relu(Tensor x) => Describe();

    /// <summary>x where x is positive, slope·x elsewhere.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="slope">The slope for negative values.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Maas et al., 2013.</remarks>
    public static Tensor LeakyRelu(Tensor x, float slope = 0.01f) => Describe();
}
