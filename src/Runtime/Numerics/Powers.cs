using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Exponents;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Powers as e^(b log a), the logarithm held in two floats. Bounds: <see cref="IVector{V}"/>.</summary>
static unsafe class Powers
{
    [MethodImpl(Inline)]
    public static V Pow<V>(V a, V b) where V : struct, IVector<V>
    {
        var infinity = V.Create(float.PositiveInfinity);
        var result = Finite(a, b);
        var finite = V.And(V.Less(V.Abs(a), infinity), V.Less(V.Abs(b), infinity));
        return V.Any(V.Not(finite)) ? V.Select(finite, result, Lanes.Map(a, b, &MathF.Pow)) : result;
    }

    /// <summary>The power where base and exponent are finite.</summary>
    [MethodImpl(Inline)]
    public static V Finite<V>(V a, V b) where V : struct, IVector<V>
    {
        var result = Positive(V.Abs(a), b);
        var atZero = V.Select(V.Less(b, V.Zero), V.Create(float.PositiveInfinity), V.Zero);
        result = V.Select(V.Equal(a, V.Zero), atZero, result);
        return V.Select(V.Equal(b, V.Zero), V.Create(1), Negate(a, b, result));
    }

    /// <summary>For a negative base: the sign of an odd exponent, NaN for a fractional one.</summary>
    [MethodImpl(Inline)]
    static V Negate<V>(V a, V b, V result) where V : struct, IVector<V>
    {
        var whole = V.Equal(V.Floor(b), b);
        var half = b * V.Create(0.5f);
        var odd = V.And(whole, V.Not(V.Equal(V.Floor(half), half)));
        result = V.Xor(result, V.And(V.And(a, odd), V.CreateBits(int.MinValue)));
        return V.Select(V.And(V.Less(a, V.Zero), V.Not(whole)), V.Create(float.NaN), result);
    }

    [MethodImpl(Inline)]
    static V Positive<V>(V a, V b) where V : struct, IVector<V>
    {
        var (high, low) = Log(a);
        var product = b * high;
        var rest = V.MultiplyAdd(b, low, V.FusedMultiplyAdd(b, high, -product));
        // Where the product overflowed, its rest is infinite or NaN, and the power 0 or infinite without it.
        var moderate = V.Less(V.Abs(product), V.Create(200));
        return Exponentials.Exp(product, V.And(moderate, rest));
    }

    /// <summary>log a as an unevaluated sum, to about 2^-31: e ln 2 + 2 artanh(s), s = f / (2 + f).</summary>
    [MethodImpl(Inline)]
    static (V High, V Low) Log<V>(V a) where V : struct, IVector<V>
    {
        var (significand, e) = SplitAny(a);
        var f = significand - V.Create(1);
        var d = f + V.Create(2);
        var s = f / d;
        var rest = (V.FusedMultiplyAdd(-s, d, f) - s * (f - (d - V.Create(2)))) / d;
        var square = s * s;
        var r = Polynomial.Evaluate(square, 0.666666627f, 0.400003344f, 0.285373002f, 0.235822901f);
        var tail = V.MultiplyAdd(square * s, r, V.MultiplyAdd(e, V.Create(Ln2Low), rest + rest));
        return Add(e * V.Create(Ln2High), s + s, tail);
    }

    // Dekker's fast two-sum, twice: |first| > |second| or first is 0, and |tail| is below both.
    [MethodImpl(Inline)]
    static (V High, V Low) Add<V>(V first, V second, V tail) where V : struct, IVector<V>
    {
        var sum = first + second;
        tail += second - (sum - first);
        var high = sum + tail;
        return (high, tail - (high - sum));
    }
}
