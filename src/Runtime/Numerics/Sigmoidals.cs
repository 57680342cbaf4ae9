using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// Odd functions that rise from -1 to 1, as x P(x^2) / Q(x^2): one division, and no exponential. Bounds: <see cref="IVector{V}"/>.
/// </summary>
/// <remarks>
/// The coefficients are minimax fits in relative error (linearised and reweighted until level, 40 digits), scaled by the factor that
/// lets them round to floats best: 0.39 ulp for both. The rest of the bound is the rounding of P and Q.
/// </remarks>
static class Sigmoidals
{
    /// <summary>Hyperbolic tangent; from 9.02 on it rounds to 1.</summary>
    [MethodImpl(Inline)]
    public static V Tanh<V>(V x) where V : struct, IVector<V>
    {
        x = Within(x, 9.02f);
        var square = x * x;
        var p = Polynomial.Evaluate(square, 1.06122506f, 0.142020613f, 0.00371161196f, 2.18996283e-05f, 1.42042786e-08f);
        var q = Polynomial.Evaluate(square, 1.06122506f, 0.495762169f, 0.0274692159f, 0.000348989386f, 8.2674245e-07f);
        return Within(x * p / q, 1);
    }

    /// <summary>The error function; from 3.92 on it rounds to 1.</summary>
    [MethodImpl(Inline)]
    public static V Erf<V>(V x) where V : struct, IVector<V>
    {
        x = Within(x, 3.92f);
        var square = x * x;
        var p = Polynomial.Evaluate(square, 2.15438795f, 0.362514466f, 0.10057652f, 0.00714518735f, 0.000542836729f, 3.92126913e-06f);
        var q = Polynomial.Evaluate(square, 1.9092766f, 0.957694888f, 0.217442259f, 0.0284922477f, 0.00220863009f, 7.27436709e-05f);
        return Within(x * p / q, 1);
    }

    // NaN stays.
    [MethodImpl(Inline)]
    static V Within<V>(V x, float limit) where V : struct, IVector<V> => V.AtLeast(V.AtMost(x, V.Create(limit)), V.Create(-limit));
}
