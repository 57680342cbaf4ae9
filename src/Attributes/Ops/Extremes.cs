namespace GraphGen;

public static partial class Ops
{
    /// <summary>The greater of two values, element by element.</summary>
    /// <param name="a">Any shape.</param>
    /// <param name="b">A shape that broadcasts with that of <paramref name="a"/> (error GG0201).</param>
    /// <returns>The broadcast shape.</returns>
    /// <remarks>Where both are equal, each gets half of the gradient.</remarks>
    public static Tensor Maximum(Tensor a, Tensor b) => Describe();

    /// <summary>The lesser of two values, element by element.</summary>
    /// <param name="a">Any shape.</param>
    /// <param name="b">A shape that broadcasts with that of <paramref name="a"/> (error GG0201).</param>
    /// <returns>The broadcast shape.</returns>
    /// <remarks>Where both are equal, each gets half of the gradient.</remarks>
    public static Tensor Minimum(Tensor a, Tensor b) => Describe();
}
