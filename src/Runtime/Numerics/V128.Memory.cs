using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Loads and stores.
public readonly partial struct V128
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Load(ref float source, int index) => new(Vector128.LoadUnsafe(ref source, (uint)index));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V128 Load(ref float source, int index, int lanes) =>
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

    // By the pieces that are instructions of their own, one to three lanes; the reference need not be pinned for them.
    [MethodImpl(Inline)]
    static V128 LoadPart(ref float source, int lanes)
    {
        if (lanes == 1)
            return new(Vector128.CreateScalar(source));
        var pair = Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref source))).AsSingle();
        return new(lanes == 2 ? pair : pair.WithElement(2, Unsafe.Add(ref source, 2)));
    }

    [MethodImpl(Inline)]
    void StorePart(ref float destination, int lanes)
    {
        if (lanes == 1)
        {
            destination = _value.ToScalar();
            return;
        }
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), _value.AsDouble().ToScalar());
        if (lanes == 3)
            Unsafe.Add(ref destination, 2) = _value.GetElement(2);
    }
}
