using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Rounding to integers, and taking floats apart into exponent and significand.</summary>
static class Exponents
{
    // 1.5 * 2^23: floats there are 1 apart, so adding it rounds to an integer, to be read off the low bits.
    const float Shifter = 12582912f;

    /// <summary>ln 2 in two parts; the first has 15 bits, so its product with an exponent is exact.</summary>
    public const float Ln2High = 0.693145752f, Ln2Low = 1.42860677e-06f;

    /// <summary>The nearest integer, ties to even, as a float and as an integer; |value| below 2^22.</summary>
    [MethodImpl(Inline)]
    public static (V Float, V Integer) Round<V>(V value) where V : struct, IVector<V>
    {
        var shifted = value + V.Create(Shifter);
        return (shifted - V.Create(Shifter), V.SubtractBits(shifted, V.Create(Shifter)));
    }

    /// <summary>The nearest integer, ties to even; |value| below 2^22.</summary>
    [MethodImpl(Inline)]
    public static V Whole<V>(V value) where V : struct, IVector<V> => value + V.Create(Shifter) - V.Create(Shifter);

    /// <summary>value * 2^exponent in two exact powers, so that only the last product rounds.</summary>
    [MethodImpl(Inline)]
    public static V Scale<V>(V value, V exponent) where V : struct, IVector<V>
    {
        var (_, whole) = Round(exponent);
        var half = V.ShiftRight(whole, 1);
        return value * PowerOfTwo(half) * PowerOfTwo(V.SubtractBits(whole, half));
    }

    /// <summary>
    /// Splits positive normal floats into significand * 2^exponent with the significand in [sqrt(1/2), sqrt(2)).
    /// </summary>
    [MethodImpl(Inline)]
    public static (V Significand, V Exponent) Split<V>(V value) where V : struct, IVector<V>
    {
        var exponent = V.ShiftRight(V.SubtractBits(value, V.Create(0.707106781f)), 23);
        return (V.SubtractBits(value, V.ShiftLeft(exponent, 23)), V.ToFloat(exponent));
    }

    /// <summary>As <see cref="Split{V}"/>, for positive subnormal floats too.</summary>
    [MethodImpl(Inline)]
    public static (V Significand, V Exponent) SplitAny<V>(V value) where V : struct, IVector<V>
    {
        var subnormal = V.Less(value, V.Create(1.17549435e-38f));
        var (significand, exponent) = Split(V.Select(subnormal, value * V.Create(1 << 23), value));
        return (significand, exponent - V.And(subnormal, V.Create(23)));
    }

    /// <summary>2^integer, for integers of -126 to 127.</summary>
    [MethodImpl(Inline)]
    public static V PowerOfTwo<V>(V integer) where V : struct, IVector<V> => V.AddBits(V.ShiftLeft(integer, 23), V.Create(1f));
}
