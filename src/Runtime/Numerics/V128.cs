using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>4 floats in an SSE or NEON register.</summary>
public readonly partial struct V128 : IVector<V128>
{
    readonly Vector128<float> _value;

    [MethodImpl(Inline)]
    internal V128(Vector128<float> value) => _value = value;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static V128 Zero => default;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Create(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Ramp(float start) => new(Vector128.Create(start) + Vector128<float>.Indices);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 operator +(V128 left, V128 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 operator -(V128 left, V128 right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 operator *(V128 left, V128 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 operator /(V128 left, V128 right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 operator -(V128 value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 MultiplyAdd(V128 a, V128 b, V128 c) => new(Vector128.MultiplyAddEstimate(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 FusedMultiplyAdd(V128 a, V128 b, V128 c) => new(Vector128.FusedMultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Min(V128 left, V128 right) => new(Vector128.Min(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Max(V128 left, V128 right) => new(Vector128.Max(left._value, right._value));

    // On x86 the second operand is the result where one is NaN.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 AtMost(V128 value, V128 limit) => new(Vector128.MinNative(limit._value, value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 AtLeast(V128 value, V128 limit) => new(Vector128.MaxNative(limit._value, value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Abs(V128 value) => new(Vector128.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Sqrt(V128 value) => new(Vector128.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Floor(V128 value) => new(Vector128.Floor(value._value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(V128 value)
    {
        var pairs = value + value.Rotated;
        return (pairs + new V128(Vector128.Shuffle(pairs._value, Vector128.Create(1, 0, 3, 2))))._value.ToScalar();
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Sums(V128 a, V128 b, V128 c, V128 d)
    {
        var ab = Interleaved.Low(a._value, b._value) + Interleaved.High(a._value, b._value);
        var cd = Interleaved.Low(c._value, d._value) + Interleaved.High(c._value, d._value);
        return new(Interleaved.LowHalves(ab, cd) + Interleaved.HighHalves(ab, cd));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Max(V128 value)
    {
        var pairs = V128.Max(value, value.Rotated);
        return MathF.Max(pairs._value[0], pairs._value[1]);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Min(V128 value)
    {
        var pairs = V128.Min(value, value.Rotated);
        return MathF.Min(pairs._value[0], pairs._value[1]);
    }

    V128 Rotated => new(Vector128.Shuffle(_value, Vector128.Create(2, 3, 0, 1)));
}
