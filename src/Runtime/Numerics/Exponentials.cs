using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Exponents;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The exponential function and what follows from it. Bounds: <see cref="IVector{V}"/>.</summary>
static class Exponentials
{
    // Beyond these e^x is infinite or 0 once rounded.
    const float Highest = 89, Lowest = -104;

    [MethodImpl(Inline)]
    public static V Exp<V>(V x) where V : struct, IVector<V> => Exp(x, V.Zero);

    /// <summary>e^(x + rest), |rest| small beside x: x = n ln 2 + r, a polynomial in r, then 2^n.</summary>
    [MethodImpl(Inline)]
    public static V Exp<V>(V x, V rest) where V : struct, IVector<V>
    {
        // Selects rather than Min and Max: a comparison with NaN is false, so NaN stays.
        x = V.Select(V.Less(V.Create(Highest), x), V.Create(Highest), x);
        x = V.Select(V.Less(x, V.Create(Lowest)), V.Create(Lowest), x);
        var (n, _) = Round(x * V.Create(1.44269504f));
        // r = high + low; only the largest of the last sum's terms rounds noticeably.
        var high = V.MultiplyAdd(n, V.Create(-Ln2High), x);
        var low = V.MultiplyAdd(n, V.Create(-Ln2Low), rest);
        var r = high + low;
        var q = Polynomial.Evaluate(r, 0.49999994f, 0.166665211f, 0.041668389f, 0.00836873148f, 0.0013814558f);
        return V.Scale(V.Create(1) + (high + V.MultiplyAdd(r * r, q, low)), n);
    }

    [MethodImpl(Inline)]
    public static V Sigmoid<V>(V x) where V : struct, IVector<V>
    {
        // e^-|x| never overflows, and keeps the relative precision of the far negative end.
        var e = Exp(-V.Abs(x));
        return V.Select(V.Less(x, V.Zero), e, V.Create(1)) / (V.Create(1) + e);
    }

    [MethodImpl(Inline)]
    public static V Tanh<V>(V x) where V : struct, IVector<V>
    {
        var a = V.Abs(x);
        var z = a * a;
        var p = Polynomial.Evaluate(z, -0.333332807f, 0.133314416f, -0.0537396967f, 0.0206390396f, -0.00570493797f);
        var near = V.MultiplyAdd(a * z, p, a);
        var far = V.Create(1) - V.Create(2) / (V.Create(1) + Exp(a + a));
        return Signed(V.Select(V.Less(a, V.Create(0.625f)), near, far), x);
    }

    /// <summary>A value of at least 0 given the sign of another.</summary>
    [MethodImpl(Inline)]
    public static V Signed<V>(V value, V sign) where V : struct, IVector<V> =>
        V.Or(value, V.And(sign, V.CreateBits(int.MinValue)));
}
