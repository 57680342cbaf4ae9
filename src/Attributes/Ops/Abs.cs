namespace GraphGen;

public static partial class Ops
{
    /// <summary>|x|.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>The derivative at 0 is 0.</remarks>
    public static Tensor Abs(Tensor x) => Describe();
}
