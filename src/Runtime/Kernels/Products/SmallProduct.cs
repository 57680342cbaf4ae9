using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// Products too small to be cut or divided: tiles over the whole of k, read where the operands stand and written straight to the
/// destination, since for these every step before and after counts.
/// </summary>
static class SmallProduct
{
    // The most multiplications: about what a core does before a team would be awake.
    const int MaxWork = (int)Executor.ParallelWork;

    /// <summary>Whether a product is a small one, by the shape and the strides alone.</summary>
    [MethodImpl(Inline)]
    public static bool Takes<TPrologue>(int m, int n, int k, Matrix right) where TPrologue : struct, IPrologue, allows ref struct =>
        (long)m * n <= MaxWork && (long)m * n * k <= MaxWork && (right.ColumnStride == 1 || right.RowStride == 1)
        && (typeof(TPrologue) == typeof(NoPrologue) || (m <= Blocking.MaxRows && k <= Blocking.MaxDepth));

    /// <summary>Computes a product of at least one element.</summary>
    [MethodImpl(Optimize)]
    public static void Run<V, TPrologue, TEpilogue>(
        Executor executor, int m, int n, int k, Matrix left, Matrix right, Matrix destination,
        ref TPrologue prologue, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TPrologue : struct, IPrologue, allows ref struct
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        if (typeof(TPrologue) == typeof(NoPrologue) && ShortSums.Suits<V>(n, k, right))
        {
            ShortSums.Run<V, TEpilogue>(m, n, k, left, right, destination, ref epilogue);
            return;
        }
        int used = Blocking.TileFloats;
        if (typeof(TPrologue) != typeof(NoPrologue))
        {
            ref float copy = ref Scratch(executor, used, m * k);
            LeftBlock<TPrologue>.Copy<V>(left, ref prologue, 0, m, 0, k, ref copy);
            left = new Matrix(ref copy, k, 1);
            used += m * k;
        }
        bool dots = left.ColumnStride == 1 && DotProduct.Suits(m, n, k, right);
        if (dots ? right.RowStride != 1 : right.ColumnStride != 1)
            right = Copy(right, n, k, ref Scratch(executor, used, n * k));
        var tile = new TileProduct
        {
            LeftRow = left.RowStride,
            LeftStep = left.ColumnStride,
            RightStep = dots ? right.ColumnStride : right.RowStride,
            Depth = k,
        };
        // Operations on narrower vectors are faster where a wider one would be mostly empty.
        if (V.Count > V128.Count && n <= V128.Count)
            SmallTiles.Run<V, V128, TEpilogue>(executor, m, n, left, right, destination, dots, ref tile, ref epilogue);
        else if (V.Count > V256.Count && n <= V256.Count)
            SmallTiles.Run<V, V256, TEpilogue>(executor, m, n, left, right, destination, dots, ref tile, ref epilogue);
        else
            SmallTiles.Run<V, V, TEpilogue>(executor, m, n, left, right, destination, dots, ref tile, ref epilogue);
    }

    /// <summary>Some of the scratch memory.</summary>
    /// <exception cref="ArgumentException">There is not as much.</exception>
    [MethodImpl(Inline)]
    public static ref float Scratch(Executor executor, int start, int floats)
    {
        if (executor.WorkspaceFloats < start + floats)
            Gemm.ThrowTooSmall(executor, start + floats);
        return ref Unsafe.Add(ref executor.Scratch(0), start);
    }

    // Rows that are contiguous from columns that are, or the reverse.
    [MethodImpl(Outline)]
    static Matrix Copy(Matrix right, int n, int k, ref float copy)
    {
        if (right.ColumnStride == 1)
        {
            Transposition.Run(ref right.Origin, right.RowStride, k, n, ref copy, k);
            return new Matrix(ref copy, 1, k);
        }
        Transposition.Run(ref right.Origin, right.ColumnStride, n, k, ref copy, n);
        return new Matrix(ref copy, n, 1);
    }
}
