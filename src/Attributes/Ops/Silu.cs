namespace GraphGen;

public static partial class Ops
{
    /// <summary>x·σ(x), also known as swish.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Elfwing et al., 2017; Ramachandran et al., 2017.</remarks>
    public static Tensor Silu(Tensor x) => Describe();
}
