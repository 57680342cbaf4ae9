using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>16 floats in an AVX-512 register.</summary>
public readonly partial struct V512 : IVector<V512>
{
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

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Abs(V512 value) => new(Vector512.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Sqrt(V512 value) => new(Vector512.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Floor(V512 value) => new(Vector512.Floor(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(V512 value) => V256.Sum(value.Lower + value.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Max(V512 value) => V256.Max(V256.Max(value.Lower, value.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Min(V512 value) => V256.Min(V256.Min(value.Lower, value.Upper));

    V256 Lower => new(_value.GetLower());

    V256 Upper => new(_value.GetUpper());
}
