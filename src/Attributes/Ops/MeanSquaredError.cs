namespace GraphGen;

public static partial class Ops
{
    /// <summary>The mean of (prediction - target)² over all elements.</summary>
    /// <param name="prediction">Any shape.</param>
    /// <param name="target">The same shape (error GG0215).</param>
    /// <returns>A single number.</returns>
    public static Tensor MeanSquaredError(Tensor prediction, Tensor target) => Describe();
}
