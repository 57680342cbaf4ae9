namespace GraphGen;

public static partial class Ops
{
    /// <summary>The sine of x in radians.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Sin(Tensor x) => Describe();

    /// <summary>The cosine of x in radians.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Cos(Tensor x) => Describe();
}
