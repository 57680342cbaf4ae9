using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>8 floats in an AVX register.</summary>
public readonly partial struct V256 : IVector<V256>
{
    readonly Vector256<float> _value;

    [MethodImpl(Inline)]
    internal V256(Vector256<float> value) => _value = value;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static V256 Zero => default;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Create(float value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Ramp(float start) => new(Vector256.Create(start) + Vector256<float>.Indices);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 operator +(V256 left, V256 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 operator -(V256 left, V256 right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 operator *(V256 left, V256 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 operator /(V256 left, V256 right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 operator -(V256 value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 MultiplyAdd(V256 a, V256 b, V256 c) => new(Vector256.MultiplyAddEstimate(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 FusedMultiplyAdd(V256 a, V256 b, V256 c) => new(Vector256.FusedMultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Min(V256 left, V256 right) => new(Vector256.Min(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Max(V256 left, V256 right) => new(Vector256.Max(left._value, right._value));

    // On x86 the second operand is the result where one is NaN.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 AtMost(V256 value, V256 limit) => new(Vector256.MinNative(limit._value, value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 AtLeast(V256 value, V256 limit) => new(Vector256.MaxNative(limit._value, value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Abs(V256 value) => new(Vector256.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Sqrt(V256 value) => new(Vector256.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V256 Floor(V256 value) => new(Vector256.Floor(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(V256 value) => V128.Sum(value.Lower + value.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Sums(V256 a, V256 b, V256 c, V256 d) =>
        V128.Sums(a.Lower + a.Upper, b.Lower + b.Upper, c.Lower + c.Upper, d.Lower + d.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Max(V256 value) => V128.Max(V128.Max(value.Lower, value.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Min(V256 value) => V128.Min(V128.Min(value.Lower, value.Upper));

    V128 Lower => new(_value.GetLower());

    V128 Upper => new(_value.GetUpper());
}
