using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Loads and stores.
public readonly partial struct V512
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Load(ref float source, int index) => new(Vector512.LoadUnsafe(ref source, (uint)index));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V512 Load(ref float source, int index, int lanes) =>
        lanes >= Count ? Load(ref source, index) : LoadPart(ref Unsafe.Add(ref source, index), lanes);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(ref float destination, int index) => _value.StoreUnsafe(ref destination, (uint)index);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public unsafe void Stream(ref float destination, int index) =>
        _value.StoreAlignedNonTemporal((float*)Unsafe.AsPointer(ref Unsafe.Add(ref destination, index)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(ref float destination, int index, int lanes)
    {
        if (lanes >= Count)
            Store(ref destination, index);
        else
            StorePart(ref Unsafe.Add(ref destination, index), lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Scatter(ref float destination, int index, int stride, int lanes) =>
        Lanes.Scatter(this, ref Unsafe.Add(ref destination, index), stride, lanes);

    // Inlined, and the pinning is only a local: a call would send the caller's live vectors through memory.
    [MethodImpl(Inline)]
    static unsafe V512 LoadPart(ref float source, int lanes)
    {
        if (!Avx512F.IsSupported)
            return Lanes.Gather<V512>(ref source, 1, lanes);
        fixed (float* start = &source)
            return new(Avx512F.MaskLoad(start, FirstLanes(lanes), default));
    }

    [MethodImpl(Inline)]
    unsafe void StorePart(ref float destination, int lanes)
    {
        if (!Avx512F.IsSupported)
            Lanes.Scatter(this, ref destination, 1, lanes);
        else
            fixed (float* start = &destination)
                Avx512F.MaskStore(start, FirstLanes(lanes), _value);
    }

    [MethodImpl(Inline)]
    static Vector512<float> FirstLanes(int lanes) => Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(lanes)).AsSingle();
}
