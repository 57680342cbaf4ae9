namespace GraphGen;

public static partial class Ops
{
    /// <summary>The product of matrices: cᵢⱼ = Σₖ aᵢₖ·bₖⱼ, for each of the leading axes.</summary>
    /// <param name="a">Shape […, n, k].</param>
    /// <param name="b">Shape […, k, m]; other inner sizes are error GG0202. The leading axes broadcast.</param>
    /// <returns>Shape […, n, m].</returns>
    public static Tensor MatMul(Tensor a, Tensor b) => Describe();
}
