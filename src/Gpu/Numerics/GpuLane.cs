using ILGPU;

namespace GraphGen.Kernels;

/// <summary>
/// A vector of one lane, made of operations that devices have: what is written once over <see cref="IVector{V}"/>, the optimizers'
/// rules and the transcendental functions, runs on them through it.
/// </summary>
readonly partial struct GpuLane(float value) : IVector<GpuLane>
{
    /// <summary>The lane.</summary>
    public readonly float Value = value;

    public static int Count => 1;

    public static GpuLane Zero => new(0);

    public static GpuLane Create(float value) => new(value);

    public static GpuLane Ramp(float start) => new(start);

    public static GpuLane operator +(GpuLane left, GpuLane right) => new(left.Value + right.Value);

    public static GpuLane operator -(GpuLane left, GpuLane right) => new(left.Value - right.Value);

    public static GpuLane operator *(GpuLane left, GpuLane right) => new(left.Value * right.Value);

    public static GpuLane operator /(GpuLane left, GpuLane right) => new(left.Value / right.Value);

    public static GpuLane operator -(GpuLane value) => new(-value.Value);

    public static GpuLane MultiplyAdd(GpuLane a, GpuLane b, GpuLane c) => new(a.Value * b.Value + c.Value);

    /// <summary>The parts of the product are exact (Dekker 1971), so only the sums round.</summary>
    public static GpuLane FusedMultiplyAdd(GpuLane a, GpuLane b, GpuLane c)
    {
        float aHigh = Upper(a.Value), aLow = a.Value - aHigh, bHigh = Upper(b.Value), bLow = b.Value - bHigh;
        return new(aHigh * bHigh + c.Value + (aHigh * bLow + aLow * bHigh) + aLow * bLow);
    }

    public static GpuLane Min(GpuLane left, GpuLane right) => new(GpuMath.Min(left.Value, right.Value));

    public static GpuLane Max(GpuLane left, GpuLane right) => new(GpuMath.Max(left.Value, right.Value));

    public static GpuLane Abs(GpuLane value) => FromBits(Bits(value) & int.MaxValue);

    public static GpuLane Sqrt(GpuLane value) => new(MathF.Sqrt(value.Value));

    public static GpuLane Floor(GpuLane value) => new(MathF.Floor(value.Value));

    public static float Sum(GpuLane value) => value.Value;

    public static V128 Sums(GpuLane a, GpuLane b, GpuLane c, GpuLane d) => throw new NotSupportedException("A device has no vectors of four lanes.");

    public static float Max(GpuLane value) => value.Value;

    public static float Min(GpuLane value) => value.Value;

    // The upper 12 bits of the significand.
    static float Upper(float value) => Interop.IntAsFloat(Interop.FloatAsInt(value) & ~0xFFFu);
}
