namespace GraphGen;

public static partial class Ops
{
    /// <summary>log(1 + e^(beta·x)) / beta, a smooth ReLU; computed without overflow.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="beta">The sharpness, positive (error GG0208).</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Softplus(Tensor x, float beta = 1f) => Describe();
}
