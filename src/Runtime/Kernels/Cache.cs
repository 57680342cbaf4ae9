using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Hints about memory that will be needed; they change no result.</summary>
public static class Cache
{
    /// <summary>As <see cref="Fetch{T}"/>, into the second-level cache, because it is too much for the first.</summary>
    [MethodImpl(Inline)]
    internal static unsafe void FetchFar(ref float origin)
    {
        if (Sse.IsSupported)
            Sse.Prefetch1(Unsafe.AsPointer(ref origin));
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
