using System.Runtime.CompilerServices;

namespace GraphGen.Kernels;

// Loads and stores by reference: for the host alone, since on a device memory is reached through views.
readonly partial struct GpuLane
{
    public static GpuLane Load(ref float source, int index) => new(Unsafe.Add(ref source, index));

    public static GpuLane Load(ref float source, int index, int lanes) => Load(ref source, index);

    public void Store(ref float destination, int index) => Unsafe.Add(ref destination, index) = Value;

    public void Stream(ref float destination, int index) => Store(ref destination, index);

    public void Store(ref float destination, int index, int lanes) => Store(ref destination, index);

    public void Scatter(ref float destination, int index, int stride, int lanes) => Store(ref destination, index);
}
