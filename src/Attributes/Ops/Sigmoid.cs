namespace GraphGen;

public static partial class Ops
{
    /// <summary>The logistic function 1 / (1 + e⁻ˣ).</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Sigmoid(Tensor x) => Describe();
}
