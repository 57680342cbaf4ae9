namespace GraphGen;

public static partial class Ops
{
    /// <summary>x itself, with no gradient: what it is computed from is not trained through it.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor StopGradient(Tensor x) => Describe();
}
