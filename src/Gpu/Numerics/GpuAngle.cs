using ILGPU;

namespace GraphGen.Kernels;

/// <summary>Large angles without full turns: the method of Payne and Hanek (1983).</summary>
static class GpuAngle
{
    const float UnitsToRadians = 1.46291808e-09f; // 2 pi / 2^32

    /// <summary>
    /// The angle itself up to <see cref="Trigonometry.Largest"/>; else an equal one between -pi and pi, within 6e-7. NaN for infinity.
    /// </summary>
    internal static float Reduce(float x)
    {
        float magnitude = GpuMath.Abs(x);
        float reduced = (int)Turns(Interop.FloatAsInt(magnitude)) * UnitsToRadians;
        reduced = magnitude == float.PositiveInfinity ? float.NaN : x < 0 ? -reduced : reduced;
        return magnitude > Trigonometry.Largest ? reduced : x;
    }

    // x / 2 pi without its integer part, in units of 2^-32: x = m 2^e, and of 1 / 2 pi only the 64 bits behind the e-th count.
    static uint Turns(uint bits)
    {
        ulong significand = bits & 0x7FFFFF | 0x800000;
        int position = (int)(bits >> 23) - 150 + 32, word = position / 32, shift = position % 32;
        ulong high = (ulong)Word(word) << 32 | Word(word + 1), low = Word(word + 2);
        ulong window = high << shift | low << shift >> 32;
        return (uint)(significand * window >> 32);
    }

    // 1 / 2 pi in binary, behind 32 zeros.
    static uint Word(int index) => index switch
    {
        1 => 0x28BE60DB,
        2 => 0x9391054A,
        3 => 0x7F09D5F4,
        4 => 0x7D4D3770,
        5 => 0x36D8A566,
        6 => 0x4F10E410,
        _ => 0,
    };
}
