using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Masks, and lanes seen as 32-bit integers.
public readonly partial struct V128
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Less(V128 left, V128 right) => new(Vector128.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 LessOrEqual(V128 left, V128 right) => new(Vector128.LessThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Equal(V128 left, V128 right) => new(Vector128.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 And(V128 left, V128 right) => new(left._value & right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Or(V128 left, V128 right) => new(left._value | right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Xor(V128 left, V128 right) => new(left._value ^ right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Not(V128 value) => new(~value._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Select(V128 mask, V128 whenTrue, V128 whenFalse) =>
        new(Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool Any(V128 mask) => Vector128.ExtractMostSignificantBits(mask._value) != 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 CreateBits(int bits) => new(Vector128.Create(bits).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 AddBits(V128 left, V128 right) => new((left._value.AsInt32() + right._value.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 SubtractBits(V128 left, V128 right) => new((left._value.AsInt32() - right._value.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 MultiplyLow(V128 left, uint right) => new((left._value.AsUInt32() * right).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 MultiplyHigh(V128 left, uint right)
    {
        var even = MultiplyEven(left._value.AsUInt64(), right) >>> 32;
        var odd = MultiplyEven(left._value.AsUInt64() >>> 32, right);
        return new(Vector128.ConditionalSelect(Vector128.Create(0xFFFF_FFFFul), even, odd).AsSingle());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 ShiftLeft(V128 value, int count) => new((value._value.AsInt32() << count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 ShiftRight(V128 value, int count) => new((value._value.AsInt32() >> count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 ShiftRightLogical(V128 value, int count) => new((value._value.AsInt32() >>> count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 ToFloat(V128 integers) => new(Vector128.ConvertToSingle(integers._value.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Scale(V128 value, V128 exponent) =>
        Avx512F.VL.IsSupported ? new(Avx512F.VL.Scale(value._value, exponent._value)) : Exponents.Scale(value, exponent);

    // 64-bit products of the even lanes, the low halves of 64-bit lanes.
    [MethodImpl(Inline)]
    static Vector128<ulong> MultiplyEven(Vector128<ulong> left, uint right) =>
        Sse2.IsSupported
            ? Sse2.Multiply(left.AsUInt32(), Vector128.Create(right))
            : (left & Vector128.Create(0xFFFF_FFFFul)) * right;
}
