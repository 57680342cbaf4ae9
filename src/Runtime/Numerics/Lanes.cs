using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Operations that go through a vector lane by lane: strided and partial memory access, rare function arguments.</summary>
static unsafe class Lanes
{
    [MethodImpl(Inline)]
    static ref float First<V>(ref V vector) where V : struct => ref Unsafe.As<V, float>(ref vector);

    [MethodImpl(Outline)]
    public static V Gather<V>(ref float source, int stride, int lanes) where V : struct, IVector<V>
    {
        V result = V.Zero;
        int count = Math.Min(lanes, V.Count);
        for (int i = 0; i < count; i++)
            Unsafe.Add(ref First(ref result), i) = Unsafe.Add(ref source, (nint)i * stride);
        return result;
    }

    [MethodImpl(Outline)]
    public static void Scatter<V>(V value, ref float destination, int stride, int lanes) where V : struct, IVector<V>
    {
        int count = Math.Min(lanes, V.Count);
        for (int i = 0; i < count; i++)
            Unsafe.Add(ref destination, (nint)i * stride) = Unsafe.Add(ref First(ref value), i);
    }

    [MethodImpl(Outline)]
    public static V Map<V>(V x, delegate*<float, float> function) where V : struct, IVector<V>
    {
        for (int i = 0; i < V.Count; i++)
            Unsafe.Add(ref First(ref x), i) = function(Unsafe.Add(ref First(ref x), i));
        return x;
    }

    [MethodImpl(Outline)]
    public static V Map<V>(V x, V y, delegate*<float, float, float> function) where V : struct, IVector<V>
    {
        for (int i = 0; i < V.Count; i++)
            Unsafe.Add(ref First(ref x), i) = function(Unsafe.Add(ref First(ref x), i), Unsafe.Add(ref First(ref y), i));
        return x;
    }
}
