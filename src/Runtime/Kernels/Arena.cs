using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphGen.Kernels;

/// <summary>
/// A flat buffer of floats, zero at first, at a 64-byte boundary (a cache line, a 512-bit vector), or of a page if it is as long. It is an
/// ordinary managed object: nothing to dispose.
/// </summary>
public sealed class Arena
{
    // Processors tell addresses apart by their last 12 bits when a read is to pass a write. Arrays that are used in step, as parameters and
    // their moments are, get in each other's way where these bits differ by a few lines, and never where they are the same.
    const int Page = 4096 / sizeof(float);

    readonly float[] _buffer;
    readonly int _start;

    /// <summary>Allocates <paramref name="floats"/> zeros.</summary>
    /// <param name="floats">From 0 to <see cref="MaxLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative length, or more than 32-bit indices reach.</exception>
    public Arena(long floats)
    {
        if (floats < 0 || floats > MaxLength)
            throw new ArgumentOutOfRangeException(
                nameof(floats), floats, $"An arena holds between 0 and {MaxLength} floats; a smaller batch may help.");
        Length = (int)floats;
        int boundary = Length < Page ? Cache.LineFloats : Page;
        _buffer = GC.AllocateArray<float>(Length + boundary, pinned: true);
        _start = FirstAligned(_buffer, boundary);
    }

    /// <summary>The most floats an arena can hold: the longest array of .NET, less the alignment.</summary>
    public static int MaxLength => Array.MaxLength - Page;

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The first float; valid for reading and writing only while <see cref="Length"/> is above 0.</summary>
    public ref float Origin => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _start);

    /// <summary>All floats.</summary>
    public Span<float> Values => _buffer.AsSpan(_start, Length);

    // The array is pinned, so its address is final.
    static unsafe int FirstAligned(float[] buffer, int boundary)
    {
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(buffer));
        return (int)(-address & (boundary * sizeof(float) - 1)) / sizeof(float);
    }
}
