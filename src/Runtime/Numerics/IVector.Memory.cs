using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Loads and stores.
public partial interface IVector<V>
{
    /// <summary>Reads <see cref="Count"/> consecutive floats.</summary>
    static abstract V Load(ref float source, int index);

    /// <summary>
    /// Reads min(<paramref name="lanes"/>, <see cref="Count"/>) consecutive floats and touches no memory beyond them;
    /// missing lanes are 0.
    /// </summary>
    /// <param name="source">The origin.</param>
    /// <param name="index">Of the first float, at least 0.</param>
    /// <param name="lanes">At least 1; what remains of a row, so it may exceed <see cref="Count"/>.</param>
    static abstract V Load(ref float source, int index, int lanes);

    /// <summary>Lane i is the float at <paramref name="index"/> + i * <paramref name="stride"/>; missing lanes are 0.</summary>
    /// <param name="source">The origin.</param>
    /// <param name="index">Of the first float.</param>
    /// <param name="stride">Floats from one lane to the next.</param>
    /// <param name="lanes">At least 1; may exceed <see cref="Count"/>.</param>
    [MethodImpl(Inline)]
    static virtual V Gather(ref float source, int index, int stride, int lanes) =>
        Lanes.Gather<V>(ref Unsafe.Add(ref source, index), stride, lanes);

    /// <summary>Writes all lanes to consecutive floats.</summary>
    void Store(ref float destination, int index);

    /// <summary>Writes all lanes to consecutive floats, past the caches.</summary>
    /// <param name="destination">The origin, in memory that does not move.</param>
    /// <param name="index">Of the first float, whose address is a multiple of the vector's size.</param>
    void Stream(ref float destination, int index);

    /// <summary>
    /// Writes the first min(<paramref name="lanes"/>, <see cref="Count"/>) lanes and touches no memory beyond them.
    /// </summary>
    /// <param name="destination">The origin.</param>
    /// <param name="index">Of the first float, at least 0.</param>
    /// <param name="lanes">At least 1; may exceed <see cref="Count"/>.</param>
    void Store(ref float destination, int index, int lanes);

    /// <summary>Writes lane i at <paramref name="index"/> + i * <paramref name="stride"/>, as many as there are lanes.</summary>
    /// <param name="destination">The origin.</param>
    /// <param name="index">Of the first float.</param>
    /// <param name="stride">Floats from one lane to the next.</param>
    /// <param name="lanes">At least 1; may exceed <see cref="Count"/>.</param>
    void Scatter(ref float destination, int index, int stride, int lanes);
}
