using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Exponents;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Natural logarithms. Bounds: <see cref="IVector{V}"/>.</summary>
static class Logarithms
{
    [MethodImpl(Inline)]
    public static V Log<V>(V x) where V : struct, IVector<V>
    {
        var (significand, exponent) = SplitAny(x);
        return Special(x, Combine(significand - V.Create(1), exponent));
    }

    [MethodImpl(Inline)]
    public static V Log1p<V>(V x) where V : struct, IVector<V>
    {
        var one = V.Create(1);
        var u = one + x;
        var (significand, exponent) = Split(u);
        // What the sum lost (Knuth's two-sum) goes back into the fraction.
        var rounded = u - one;
        var lost = (one - (u - rounded)) + (x - rounded);
        var fraction = significand - one + V.Scale(lost, -exponent);
        return V.Select(V.Equal(x, V.Zero), x, Special(u, Combine(fraction, exponent)));
    }

    /// <summary>log(1 + f) + e ln 2 for f in [sqrt(1/2) - 1, sqrt(2) - 1].</summary>
    [MethodImpl(Inline)]
    static V Combine<V>(V f, V e) where V : struct, IVector<V>
    {
        var p = Polynomial.Evaluate(
            f, 0.333333313f, -0.250008225f, 0.200012252f, -0.166233525f, 0.142017826f, -0.1316026f, 0.127614379f, -0.0763411894f);
        var square = f * f;
        var small = V.MultiplyAdd(square * f, p, e * V.Create(Ln2Low));
        small = V.MultiplyAdd(V.Create(-0.5f), square, small);
        return V.MultiplyAdd(e, V.Create(Ln2High), f + small);
    }

    /// <summary>The result where x is positive and finite; else -infinity at 0, infinity at infinity, NaN.</summary>
    [MethodImpl(Inline)]
    static V Special<V>(V x, V result) where V : struct, IVector<V>
    {
        var infinity = V.Create(float.PositiveInfinity);
        var special = V.Select(V.Equal(x, V.Zero), -infinity, V.Select(V.Equal(x, infinity), x, V.Create(float.NaN)));
        return V.Select(V.And(V.Less(V.Zero, x), V.Less(x, infinity)), result, special);
    }
}
