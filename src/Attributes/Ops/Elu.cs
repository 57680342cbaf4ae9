namespace GraphGen;

public static partial class Ops
{
    /// <summary>x where x is positive, alpha·(eˣ - 1) elsewhere.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="alpha">The negative of the limit at -∞.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Clevert et al., 2015.</remarks>
    public static Tensor Elu(Tensor x, float alpha = 1f) => Describe();
}
