using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>16 floats in an AVX-512 register.</summary>
public readonly partial struct V512 : IVector<V512>
{
    const float SmallestNormal = 1.17549435e-38f;

    readonly Vector512<float> _value;

    [MethodImpl(Inline)]
    internal V512(Vector512<float> value) => _value = value;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static V512 Zero => default;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Create(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Ramp(float start) => new(Vector512.Create(start) + Vector512<float>.Indices);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 operator +(V512 left, V512 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 operator -(V512 left, V512 right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 operator *(V512 left, V512 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 operator /(V512 left, V512 right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 operator -(V512 value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 MultiplyAdd(V512 a, V512 b, V512 c) => new(Vector512.MultiplyAddEstimate(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 FusedMultiplyAdd(V512 a, V512 b, V512 c) => new(Vector512.FusedMultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Min(V512 left, V512 right) => new(Vector512.Min(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Max(V512 left, V512 right) => new(Vector512.Max(left._value, right._value));

    // On x86 the second operand is the result where one is NaN.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 AtMost(V512 value, V512 limit) => new(Vector512.MinNative(limit._value, value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 AtLeast(V512 value, V512 limit) => new(Vector512.MaxNative(limit._value, value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Abs(V512 value) => new(Vector512.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Sqrt(V512 value) => new(Vector512.Sqrt(value._value));

    // A root of 16 floats blocks the divider for 12 cycles; an estimate of its reciprocal and a step of Newton's method take 3.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 SqrtMultiplyAdd(V512 value, V512 halfFactor, V512 addend)
    {
        if (!Avx512F.IsSupported)
            return MultiplyAdd(halfFactor + halfFactor, Sqrt(value), addend);
        var reciprocal = Avx512F.ReciprocalSqrt14(AtLeast(value, Create(SmallestNormal))._value);
        var root = value._value * reciprocal;
        var correction = Vector512.FusedMultiplyAdd(-root, reciprocal, Vector512.Create(3f));
        return new(Vector512.FusedMultiplyAdd(root * halfFactor._value, correction, addend._value));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Floor(V512 value) => new(Vector512.Floor(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(V512 value) => V256.Sum(value.Lower + value.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Sums(V512 a, V512 b, V512 c, V512 d) =>
        V256.Sums(a.Lower + a.Upper, b.Lower + b.Upper, c.Lower + c.Upper, d.Lower + d.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Max(V512 value) => V256.Max(V256.Max(value.Lower, value.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Min(V512 value) => V256.Min(V256.Min(value.Lower, value.Upper));

    V256 Lower => new(_value.GetLower());

    V256 Upper => new(_value.GetUpper());
}
