namespace GraphGen;

public static partial class Ops
{
    /// <summary>The error function 2/√π·∫₀ˣ e^(-t²) dt.</summary>
    /// <param name="x">Any shape.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Erf(Tensor x) => Describe();
}
