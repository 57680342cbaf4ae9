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
        x = V.AtLeast(V.AtMost(x, V.Create(Highest)), V.Create(Lowest));
        var (n, _) = Round(x * V.Create(1.44269504f));
        return V.Scale(V.Create(1) + Remainder(n, x, rest), n);
    }

    [MethodImpl(Inline)]
    public static V Sigmoid<V>(V x) where V : struct, IVector<V>
    {
        // e^-|x| never overflows, and keeps the relative precision of the far negative end.
        var e = Exp(-V.Abs(x));
        return V.Select(V.Less(x, V.Zero), e, V.Create(1)) / (V.Create(1) + e);
    }

    /// <summary>tanh |x| = m / (m + 2) with m = e^2|x| - 1, which keeps its relative precision down to 0.</summary>
    [MethodImpl(Inline)]
    public static V Tanh<V>(V x) where V : struct, IVector<V>
    {
        // From 9.02 on the result rounds to 1.
        var a = V.AtMost(V.Abs(x), V.Create(10));
        var m = ExpMinusOne(a + a);
        return Signed(m / (m + V.Create(2)), x);
    }

    /// <summary>e^x - 1 with all of its relative precision near 0, for |x| up to 80.</summary>
    [MethodImpl(Inline)]
    public static V ExpMinusOne<V>(V x) where V : struct, IVector<V>
    {
        var (n, whole) = Round(x * V.Create(1.44269504f));
        var power = PowerOfTwo(whole);
        return V.MultiplyAdd(power, Remainder(n, x, V.Zero), power - V.Create(1));
    }

    // e^r - 1 for r = x + rest - n ln 2, |r| up to ln 2 / 2: only the largest of the last sum's terms rounds noticeably.
    [MethodImpl(Inline)]
    static V Remainder<V>(V n, V x, V rest) where V : struct, IVector<V>
    {
        var high = V.MultiplyAdd(n, V.Create(-Ln2High), x);
        var low = V.MultiplyAdd(n, V.Create(-Ln2Low), rest);
        var r = high + low;
        var q = Polynomial.Evaluate(r, 0.49999994f, 0.166665211f, 0.041668389f, 0.00836873148f, 0.0013814558f);
        return high + V.MultiplyAdd(r * r, q, low);
    }

    /// <summary>A value of at least 0 given the sign of another.</summary>
    [MethodImpl(Inline)]
    public static V Signed<V>(V value, V sign) where V : struct, IVector<V> =>
        V.Or(value, V.And(sign, V.CreateBits(int.MinValue)));
}
