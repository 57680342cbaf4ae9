using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Masks, and lanes seen as 32-bit integers.
public readonly partial struct V512
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Less(V512 left, V512 right) => new(Vector512.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 LessOrEqual(V512 left, V512 right) => new(Vector512.LessThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Equal(V512 left, V512 right) => new(Vector512.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 And(V512 left, V512 right) => new(left._value & right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Or(V512 left, V512 right) => new(left._value | right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Xor(V512 left, V512 right) => new(left._value ^ right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Not(V512 value) => new(~value._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Select(V512 mask, V512 whenTrue, V512 whenFalse) =>
        new(Vector512.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool Any(V512 mask) => Vector512.ExtractMostSignificantBits(mask._value) != 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 CreateBits(int bits) => new(Vector512.Create(bits).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 AddBits(V512 left, V512 right) => new((left._value.AsInt32() + right._value.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 SubtractBits(V512 left, V512 right) => new((left._value.AsInt32() - right._value.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 MultiplyLow(V512 left, uint right) => new((left._value.AsUInt32() * right).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 MultiplyHigh(V512 left, uint right)
    {
        var even = MultiplyEven(left._value.AsUInt64(), right) >>> 32;
        var odd = MultiplyEven(left._value.AsUInt64() >>> 32, right);
        return new(Vector512.ConditionalSelect(Vector512.Create(0xFFFF_FFFFul), even, odd).AsSingle());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 ShiftLeft(V512 value, int count) => new((value._value.AsInt32() << count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 ShiftRight(V512 value, int count) => new((value._value.AsInt32() >> count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 ShiftRightLogical(V512 value, int count) => new((value._value.AsInt32() >>> count).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 ToFloat(V512 integers) => new(Vector512.ConvertToSingle(integers._value.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Scale(V512 value, V512 exponent) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(value._value, exponent._value)) : Exponents.Scale(value, exponent);

    // 64-bit products of the even lanes, the low halves of 64-bit lanes.
    [MethodImpl(Inline)]
    static Vector512<ulong> MultiplyEven(Vector512<ulong> left, uint right) =>
        Avx512F.IsSupported
            ? Avx512F.Multiply(left.AsUInt32(), Vector512.Create(right))
            : (left & Vector512.Create(0xFFFF_FFFFul)) * right;
}
