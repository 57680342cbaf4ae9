namespace GraphGen;

public static partial class Ops
{
    /// <summary>x².</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Square(Tensor x) => Describe();

    /// <summary>The square root: NaN below 0.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Sqrt(Tensor x) => Describe();

    /// <summary>1/x.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Reciprocal(Tensor x) => Describe();

    /// <summary>x to a constant power.</summary>
    /// <param name="x">Any shape; NaN results from negative values unless <paramref name="exponent"/> is an integer.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Pow(Tensor x, float exponent) => Describe();
}
