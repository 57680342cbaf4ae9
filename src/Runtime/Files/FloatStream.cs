using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GraphGen;

/// <summary>Floats in streams as little-endian bytes, on machines of either order.</summary>
static class FloatStream
{
    internal static void Write(Stream stream, ReadOnlySpan<float> values)
    {
        if (!BitConverter.IsLittleEndian) values = Reversed(values);
        // A chunk at a time: the bytes of all values may outnumber what a span can count.
        const int chunk = 1 << 20;
        for (; values.Length > 0; values = values[Math.Min(chunk, values.Length)..])
            stream.Write(MemoryMarshal.AsBytes(values[..Math.Min(chunk, values.Length)]));
    }

    internal static void Read(Stream stream, Span<float> values)
    {
        const int chunk = 1 << 20;
        for (var rest = values; rest.Length > 0; rest = rest[Math.Min(chunk, rest.Length)..])
            stream.ReadExactly(MemoryMarshal.AsBytes(rest[..Math.Min(chunk, rest.Length)]));
        if (!BitConverter.IsLittleEndian) Reversed(values).CopyTo(values);
    }

    static float[] Reversed(ReadOnlySpan<float> values)
    {
        var reversed = values.ToArray();
        var bits = MemoryMarshal.Cast<float, int>(reversed.AsSpan());
        BinaryPrimitives.ReverseEndianness(bits, bits);
        return reversed;
    }
}
