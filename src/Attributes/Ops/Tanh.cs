namespace GraphGen;

public static partial class Ops
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Tanh(Tensor x) => Describe();
}
