namespace GraphGen;

public static partial class Ops
{
    /// <summary>x·Φ(x) with the normal distribution Φ(x) = (1 + erf(x/√2)) / 2.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Hendrycks and Gimpel, 2016.</remarks>
    public static Tensor Gelu(Tensor x) => Describe();

    /// <summary>The approximation of <see cref="Gelu"/> with tanh: x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))).</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Hendrycks and Gimpel, 2016.</remarks>
    public static Tensor GeluTanh(Tensor x) => Describe();
}
