namespace GraphGen;

public static partial class Ops
{
    /// <summary>Tensors one after another along an axis.</summary>
    /// <param name="axis">The axis; -1 is the last.</param>
    /// <param name="parts">At least one; all sizes but that of the axis are the same (error GG0205).</param>
    /// <returns>Their shape, with the sum of the sizes at the axis.</returns>
    public static Tensor Concat(int axis, params Tensor[] parts) => Describe();
}
