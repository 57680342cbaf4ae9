namespace GraphGen;

public static partial class Ops
{
    /// <summary>A range of an axis: the elements from <paramref name="start"/> on.</summary>
    /// <param name="x">Any shape of at least one axis.</param>
    /// <param name="axis">The axis; -1 is the last.</param>
    /// <param name="start">The first index, from 0.</param>
    /// <param name="length">How many, positive; a range beyond the axis is error GG0206.</param>
    /// <returns>The shape of <paramref name="x"/>, with <paramref name="length"/> at the axis.</returns>
    public static Tensor Slice(Tensor x, int axis, int start, int length) => Describe();
}
