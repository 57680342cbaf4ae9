namespace GraphGen;

public static partial class Ops
{
    /// <summary>The same values in the same order, in another shape.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="shape">Sizes and symbols with the same number of values (error GG0204); one may be -1 and follows.</param>
    /// <returns>That shape.</returns>
    public static Tensor Reshape(Tensor x, params Dim[] shape) => Describe();
}
