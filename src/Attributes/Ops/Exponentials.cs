namespace GraphGen;

public static partial class Ops
{
    /// <summary>eˣ.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Exp(Tensor x) => Describe();

    /// <summary>The natural logarithm: -∞ at 0, NaN below.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Log(Tensor x) => Describe();
}
