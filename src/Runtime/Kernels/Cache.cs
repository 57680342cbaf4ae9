using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>What caches should hold soon, or not at all; nothing of it changes a result.</summary>
public static class Cache
{
    /// <summary>Floats of a cache line.</summary>
    internal const int LineFloats = 64 / sizeof(float);

    // 8 MiB: a core's share of most third-level caches.
    const int Large = 1 << 21;

    /// <summary>As <see cref="Fetch{T}"/>, into the second-level cache, because it is too much for the first.</summary>
    [MethodImpl(Inline)]
    internal static unsafe void FetchFar(ref float origin)
    {
        if (Sse.IsSupported)
            Sse.Prefetch1(Unsafe.AsPointer(ref origin));
    }

    /// <summary>
    /// Whether a result goes past the caches: more floats than a third-level cache has for a core, and at the boundary of a cache line.
    /// </summary>
    public static unsafe bool Streams(ref float result, int floats) => floats >= Large && ((nint)Unsafe.AsPointer(ref result) & 63) == 0;

    /// <summary>Writes a vector, past the caches if <paramref name="streams"/>.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">The origin: for streams in an <see cref="Arena"/>, for which <see cref="Streams"/> holds.</param>
    /// <param name="index">Of the first float, a multiple of the vector's length.</param>
    /// <param name="streams">What <see cref="Streams"/> said.</param>
    [MethodImpl(Inline)]
    public static void Store<V>(V value, ref float destination, int index, bool streams) where V : struct, IVector<V>
    {
        if (streams)
            value.Stream(ref destination, index);
        else
            value.Store(ref destination, index);
    }

    /// <summary>After the last store past the caches: whatever is written from now on is seen after them by other threads.</summary>
    public static void EndStreams()
    {
        if (Sse.IsSupported)
            Sse.StoreFence();
    }

    /// <summary>Asks for the cache line of an element, and does not wait. Does nothing on processors for which .NET has no such instruction.</summary>
    /// <param name="origin">The first element.</param>
    /// <param name="index">Elements from there on.</param>
    [MethodImpl(Inline)]
    public static unsafe void Fetch<T>(ref T origin, int index)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref origin, index)));
    }
}
