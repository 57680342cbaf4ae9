using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Masks, and lanes seen as 32-bit integers.
public partial interface IVector<V>
{
    /// <summary>Mask of left &lt; right; false where either is NaN.</summary>
    static abstract V Less(V left, V right);

    /// <summary>Mask of left &lt;= right; false where either is NaN.</summary>
    static abstract V LessOrEqual(V left, V right);

    /// <summary>Mask of left == right; false where either is NaN.</summary>
    static abstract V Equal(V left, V right);

    /// <summary>Bits set in both.</summary>
    static abstract V And(V left, V right);

    /// <summary>Bits set in either.</summary>
    static abstract V Or(V left, V right);

    /// <summary>Bits set in exactly one.</summary>
    static abstract V Xor(V left, V right);

    /// <summary>Every bit flipped.</summary>
    static abstract V Not(V value);

    /// <summary>Bits of <paramref name="whenTrue"/> where the mask is set, else of <paramref name="whenFalse"/>.</summary>
    static abstract V Select(V mask, V whenTrue, V whenFalse);

    /// <summary>Whether any lane of a mask is set.</summary>
    static abstract bool Any(V mask);

    /// <summary>Every lane the integer <paramref name="bits"/>.</summary>
    static abstract V CreateBits(int bits);

    /// <summary>Integer sum, modulo 2^32.</summary>
    static abstract V AddBits(V left, V right);

    /// <summary>Integer difference, modulo 2^32.</summary>
    static abstract V SubtractBits(V left, V right);

    /// <summary>The low 32 bits of an unsigned integer product.</summary>
    static abstract V MultiplyLow(V left, uint right);

    /// <summary>The high 32 bits of an unsigned integer product.</summary>
    static abstract V MultiplyHigh(V left, uint right);

    /// <summary>Integers shifted left, zeros shifted in.</summary>
    static abstract V ShiftLeft(V value, int count);

    /// <summary>Integers shifted right, copies of the sign shifted in.</summary>
    static abstract V ShiftRight(V value, int count);

    /// <summary>Integers shifted right, zeros shifted in.</summary>
    static abstract V ShiftRightLogical(V value, int count);

    /// <summary>Signed integers to the nearest floats.</summary>
    static abstract V ToFloat(V integers);

    /// <summary>
    /// <paramref name="value"/> * 2^<paramref name="exponent"/>, rounded once; the exponent is an integer between -250 and 250.
    /// </summary>
    [MethodImpl(Inline)]
    static virtual V Scale(V value, V exponent) => Exponents.Scale(value, exponent);
}
