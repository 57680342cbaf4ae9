using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Exponents;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The exponential function and what follows from it. Bounds: <see cref="IVector{V}"/>.</summary>
static class Exponentials
{
    // Beyond these e^x is infinite or 0 once rounded.
    const float Highest = 89, Lowest = -104;

    /// <summary>e^x as e^r 2^n, x = n ln 2 + r.</summary>
    [MethodImpl(Inline)]
    public static V Exp<V>(V x) where V : struct, IVector<V>
    {
        var (n, r) = Split(Clamp(x));
        return V.Scale(ExpOfSmall(r), n);
    }

    /// <summary>e^(x + rest), |rest| small beside x.</summary>
    [MethodImpl(Inline)]
    public static V Exp<V>(V x, V rest) where V : struct, IVector<V>
    {
        var (n, r) = Split(Clamp(x));
        return V.Scale(ExpOfSmall(r + rest), n);
    }

    [MethodImpl(Inline)]
    public static V Sigmoid<V>(V x) where V : struct, IVector<V>
    {
        // e^-|x| never overflows, and keeps the relative precision of the far negative end.
        var (n, r) = Split(V.AtLeast(-V.Abs(x), V.Create(Lowest)));
        var e = V.Scale(ExpOfSmall(r), n);
        return V.Select(V.Less(x, V.Zero), e, V.Create(1)) / (V.Create(1) + e);
    }

    [MethodImpl(Inline)]
    static V Clamp<V>(V x) where V : struct, IVector<V> => V.AtLeast(V.AtMost(x, V.Create(Highest)), V.Create(Lowest));

    [MethodImpl(Inline)]
    static (V Exponent, V Remainder) Split<V>(V x) where V : struct, IVector<V>
    {
        var n = Whole(x * V.Create(1.44269504f));
        return (n, V.MultiplyAdd(n, V.Create(-Ln2Low), V.MultiplyAdd(n, V.Create(-Ln2High), x)));
    }

    // For |r| up to ln 2 / 2: 1 + (r + r^2 q), so that little but the last addition rounds, without fused multiply-add too.
    [MethodImpl(Inline)]
    static V ExpOfSmall<V>(V r) where V : struct, IVector<V>
    {
        var q = Polynomial.Evaluate(r, 0.49999994f, 0.166665211f, 0.041668389f, 0.00836873148f, 0.0013814558f);
        return V.Create(1) + V.MultiplyAdd(r * r, q, r);
    }
}
