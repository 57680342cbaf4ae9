namespace GraphGen;

public static partial class Ops
{
    /// <summary>(x - μ) / √(σ² + ε)·γ + β, with mean and variance over the last axes of each sample.</summary>
    /// <param name="x">Any shape; the sizes of the last axes must be literal (error GG0209).</param>
    /// <param name="axes">How many of the last axes are normalised, positive.</param>
    /// <param name="epsilon">ε, positive (error GG0208).</param>
    /// <param name="affine">Whether γ and β are trained; otherwise they are 1 and 0.</param>
    /// <param name="name">The name of the call in parameter names; by default that of the variable it initialises.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>
    /// Adds the parameters <c>gamma</c> (1) and <c>beta</c> (0), of the shape of the last axes. Ba et al., 2016.
    /// </remarks>
    public static Tensor LayerNorm(
        Tensor x, int axes = 1, float epsilon = 1e-5f, bool affine = true, string? name = null) => Describe();
}
