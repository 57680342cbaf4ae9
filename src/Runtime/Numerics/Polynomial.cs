using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Polynomials by Horner's rule, the coefficients from the constant one upwards.</summary>
/// <remarks>
/// The coefficients in this folder are weighted minimax fits (iteratively reweighted least squares on Chebyshev points, 40 digits),
/// rounded to float.
/// </remarks>
static class Polynomial
{
    [MethodImpl(Inline)]
    public static V Evaluate<V>(V x, float c0, float c1, float c2) where V : struct, IVector<V> =>
        V.MultiplyAdd(V.MultiplyAdd(V.Create(c2), x, V.Create(c1)), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Evaluate<V>(V x, float c0, float c1, float c2, float c3) where V : struct, IVector<V> =>
        V.MultiplyAdd(Evaluate(x, c1, c2, c3), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Evaluate<V>(V x, float c0, float c1, float c2, float c3, float c4) where V : struct, IVector<V> =>
        V.MultiplyAdd(Evaluate(x, c1, c2, c3, c4), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Evaluate<V>(V x, float c0, float c1, float c2, float c3, float c4, float c5) where V : struct, IVector<V> =>
        V.MultiplyAdd(Evaluate(x, c1, c2, c3, c4, c5), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Evaluate<V>(V x, float c0, float c1, float c2, float c3, float c4, float c5, float c6)
        where V : struct, IVector<V> =>
        V.MultiplyAdd(Evaluate(x, c1, c2, c3, c4, c5, c6), x, V.Create(c0));

    [MethodImpl(Inline)]
    public static V Evaluate<V>(V x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7)
        where V : struct, IVector<V> =>
        V.MultiplyAdd(Evaluate(x, c1, c2, c3, c4, c5, c6, c7), x, V.Create(c0));
}
