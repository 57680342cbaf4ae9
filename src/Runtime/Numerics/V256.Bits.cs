using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Masks, and lanes seen as 32-bit integers.
public readonly partial struct V256
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Less(V256 left, V256 right) => new(Vector256.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 LessOrEqual(V256 left, V256 right) => new(Vector256.LessThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Equal(V256 left, V256 right) => new(Vector256.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 And(V256 left, V256 right) => new(left._value & right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Or(V256 left, V256 right) => new(left._value | right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Xor(V256 left, V256 right) => new(left._value ^ right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Not(V256 value) => new(~value._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Select(V256 mask, V256 whenTrue, V256 whenFalse) =>
        new(Vector256.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool Any(V256 mask) => Vector256.ExtractMostSignificantBits(mask._value) != 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 CreateBits(int bits) => new(Vector256.Create(bits).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 AddBits(V256 left, V256 right) => new((left._value.AsInt32() + right._value.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 SubtractBits(V256 left, V256 right) => new((left._value.AsInt32() - right._value.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 MultiplyLow(V256 left, uint right) => new((left._value.AsUInt32() * right).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 MultiplyHigh(V256 left, uint right)
    {
        var even = MultiplyEven(left._value.AsUInt64(), right) >>> 32;
        var odd = MultiplyEven(left._value.AsUInt64() >>> 32, right);
        return new(Vector256.ConditionalSelect(Vector256.Create(0xFFFF_FFFFul), even, odd).AsSingle());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 ShiftLeft(V256 value, int count) => new((value._value.AsInt32() << count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 ShiftRight(V256 value, int count) => new((value._value.AsInt32() >> count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 ShiftRightLogical(V256 value, int count) => new((value._value.AsInt32() >>> count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 ToFloat(V256 integers) => new(Vector256.ConvertToSingle(integers._value.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Scale(V256 value, V256 exponent) =>
        Avx512F.VL.IsSupported ? new(Avx512F.VL.Scale(value._value, exponent._value)) : Exponents.Scale(value, exponent);

    // 64-bit products of the even lanes, the low halves of 64-bit lanes.
    [MethodImpl(Inline)]
    static Vector256<ulong> MultiplyEven(Vector256<ulong> left, uint right) =>
        Avx2.IsSupported
            ? Avx2.Multiply(left.AsUInt32(), Vector256.Create(right))
            : (left & Vector256.Create(0xFFFF_FFFFul)) * right;
}
