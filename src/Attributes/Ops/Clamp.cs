namespace GraphGen;

public static partial class Ops
{
    /// <summary>x, limited to a range: min(max(x, min), max).</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="min">The least result.</param>
    /// <param name="max">The greatest result, at least <paramref name="min"/> (error GG0208).</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>The derivative is 1 within the range, its ends included, and 0 outside.</remarks>
    public static Tensor Clamp(Tensor x, float min, float max) => Describe();
}
