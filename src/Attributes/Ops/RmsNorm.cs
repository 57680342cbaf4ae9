namespace GraphGen;

public static partial class Ops
{
    /// <summary>x / √(mean(x²) + ε)·γ over the last axis.</summary>
    /// <param name="x">Any shape; the size of the last axis must be literal (error GG0209).</param>
    /// <param name="epsilon">ε, positive (error GG0208).</param>
    /// <param name="name">The name of the call in parameter names; by default that of the variable it initialises.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Adds the parameter <c>gamma</c> (1) of the size of the last axis. Zhang and Sennrich, 2019.</remarks>
    public static Tensor RmsNorm(Tensor x, float epsilon = 1e-6f, string? name = null) => Describe();
}
