using ILGPU;

namespace GraphGen.Kernels;

// Masks, and the lane seen as a 32-bit integer.
readonly partial struct GpuLane
{
    public static GpuLane Less(GpuLane left, GpuLane right) => Mask(left.Value < right.Value);

    public static GpuLane LessOrEqual(GpuLane left, GpuLane right) => Mask(left.Value <= right.Value);

    public static GpuLane Equal(GpuLane left, GpuLane right) => Mask(left.Value == right.Value);

    public static GpuLane And(GpuLane left, GpuLane right) => FromBits(Bits(left) & Bits(right));

    public static GpuLane Or(GpuLane left, GpuLane right) => FromBits(Bits(left) | Bits(right));

    public static GpuLane Xor(GpuLane left, GpuLane right) => FromBits(Bits(left) ^ Bits(right));

    public static GpuLane Not(GpuLane value) => FromBits(~Bits(value));

    public static GpuLane Select(GpuLane mask, GpuLane whenTrue, GpuLane whenFalse) =>
        new(Bits(mask) != 0 ? whenTrue.Value : whenFalse.Value);

    public static bool Any(GpuLane mask) => Bits(mask) != 0;

    public static GpuLane CreateBits(int bits) => FromBits(bits);

    public static GpuLane AddBits(GpuLane left, GpuLane right) => FromBits(Bits(left) + Bits(right));

    public static GpuLane SubtractBits(GpuLane left, GpuLane right) => FromBits(Bits(left) - Bits(right));

    public static GpuLane MultiplyLow(GpuLane left, uint right) => FromBits((int)((uint)Bits(left) * right));

    public static GpuLane MultiplyHigh(GpuLane left, uint right) => FromBits((int)(((ulong)(uint)Bits(left) * right) >> 32));

    public static GpuLane ShiftLeft(GpuLane value, int count) => FromBits(Bits(value) << count);

    public static GpuLane ShiftRight(GpuLane value, int count) => FromBits(Bits(value) >> count);

    public static GpuLane ShiftRightLogical(GpuLane value, int count) => FromBits((int)((uint)Bits(value) >> count));

    public static GpuLane ToFloat(GpuLane integers) => new(Bits(integers));

    static GpuLane Mask(bool condition) => FromBits(condition ? -1 : 0);

    static GpuLane FromBits(int bits) => new(Interop.IntAsFloat((uint)bits));

    static int Bits(GpuLane value) => (int)Interop.FloatAsInt(value.Value);
}
