using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// Products of few terms and at most a vector of columns: each row is summed, ended and written at once. Tiles would cost more than
/// the sums.
/// </summary>
static class ShortSums
{
    const int MostTerms = 8;

    /// <summary>Whether a small product is one of these, by the shape and the strides alone.</summary>
    [MethodImpl(Inline)]
    public static bool Suits<V>(int n, int k, Matrix right) where V : struct, IVector<V> =>
        k <= MostTerms && n <= V.Count && right.ColumnStride == 1;

    /// <summary>Computes a product of at least one element.</summary>
    [MethodImpl(Inline)]
    public static void Run<V, TEpilogue>(int m, int n, int k, Matrix left, Matrix right, Matrix destination, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        // Operations on narrower vectors are faster where a wider one would be mostly empty.
        if (V.Count > V128.Count && n <= V128.Count)
            RunRows<V128, TEpilogue>(m, n, k, left, right, destination, ref epilogue);
        else if (V.Count > V256.Count && n <= V256.Count)
            RunRows<V256, TEpilogue>(m, n, k, left, right, destination, ref epilogue);
        else
            RunRows<V, TEpilogue>(m, n, k, left, right, destination, ref epilogue);
    }

    [MethodImpl(Inline)]
    static void RunRows<V, TEpilogue>(int m, int n, int k, Matrix left, Matrix right, Matrix destination, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        if (n == V.Count)
            Whole<V, TEpilogue>(m, k, left, right, destination, ref epilogue);
        else
            Part<V, TEpilogue>(m, n, k, left, right, destination, ref epilogue);
    }

    // With a constant number of lanes nothing is masked.
    [MethodImpl(Optimize | Outline)]
    static void Whole<V, TEpilogue>(int m, int k, Matrix left, Matrix right, Matrix destination, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        for (int row = 0; row < m; row++)
            epilogue.Apply(Sum<V>(ref left[row, 0], left.ColumnStride, right, V.Count, k), row, 0, V.Count).Store(ref destination[row, 0], 0);
    }

    [MethodImpl(Optimize | Outline)]
    static void Part<V, TEpilogue>(int m, int n, int k, Matrix left, Matrix right, Matrix destination, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        for (int row = 0; row < m; row++)
            epilogue.Apply(Sum<V>(ref left[row, 0], left.ColumnStride, right, n, k), row, 0, n).Store(ref destination[row, 0], 0, n);
    }

    [MethodImpl(Inline)]
    static V Sum<V>(ref float factor, int step, Matrix right, int lanes, int k) where V : struct, IVector<V>
    {
        ref float terms = ref right.Origin;
        var sum = V.Zero;
        for (int p = 0; p < k; p++)
        {
            sum = V.MultiplyAdd(V.Create(factor), V.Load(ref terms, 0, lanes), sum);
            factor = ref Unsafe.Add(ref factor, step);
            terms = ref Unsafe.Add(ref terms, right.RowStride);
        }
        return sum;
    }
}
