namespace GraphGen;

public static partial class Ops
{
    /// <summary>The axes in another order.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="axes">For each axis of the result the one of <paramref name="x"/> it is; none swaps the last two.</param>
    /// <returns>The shape in that order.</returns>
    public static Tensor Transpose(Tensor x, params int[] axes) => Describe();
}
