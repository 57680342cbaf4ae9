namespace GraphGen;

public static partial class Ops
{
    /// <summary>The arithmetic mean over one axis.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="axis">The axis; -1 is the last.</param>
    /// <param name="keepDims">Whether the axis stays, with size 1.</param>
    /// <returns>The shape of <paramref name="x"/> without the axis, or with size 1 there.</returns>
    public static Tensor Mean(Tensor x, int axis, bool keepDims = false) => Describe();

    /// <summary>The arithmetic mean over several axes.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="axes">The axes, all different; null for all of them.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    /// <returns>The shape of <paramref name="x"/> without the axes, or with size 1 there.</returns>
    public static Tensor Mean(Tensor x, int[]? axes = null, bool keepDims = false) => Describe();
}
