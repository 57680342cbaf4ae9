using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// Rows times columns, both contiguous, as scalar products: for a few rows, where copying the columns would cost more than using
/// them, or for a few columns. Lanes run along k and are summed at the end.
/// </summary>
static class DotProduct
{
    /// <summary>
    /// Whether a small product is best done so: with few rows and contiguous columns, or so few columns that vectors of them would be
    /// mostly empty. By the shape and the strides alone.
    /// </summary>
    [MethodImpl(Inline)]
    public static bool Suits(int m, int n, int k, Matrix right) =>
        right.ColumnStride == 1 ? n <= 2 && m >= 8 && k >= 16 : m <= RightSources.FewRows;

    /// <summary>The product of a tile's rows and a panel; left rows and right columns are contiguous.</summary>
    [MethodImpl(Optimize)]
    public static void Run<V>(in TileProduct operands, int rows) where V : struct, IVector<V>
    {
        if (V.Count > V128.Count && operands.Depth <= 2 * V128.Count)
            RunAlong<V128>(operands, rows);
        else
            RunAlong<V>(operands, rows);
    }

    static void RunAlong<V>(in TileProduct operands, int rows) where V : struct, IVector<V>
    {
        if (operands.Columns >= 4)
            for (int i = 0; i < rows; i++)
                Run<V>(
                    ref Unsafe.Add(ref operands.Left, i * operands.LeftRow), ref operands.Right, operands.RightStep,
                    operands.Depth, operands.Columns, ref Unsafe.Add(ref operands.Result, i * operands.ResultRow), 1);
        else
            for (int j = 0; j < operands.Columns; j++)
                Run<V>(
                    ref Unsafe.Add(ref operands.Right, j * operands.RightStep), ref operands.Left, operands.LeftRow,
                    operands.Depth, rows, ref Unsafe.Add(ref operands.Result, j), operands.ResultRow);
    }

    // result[i] = sum over p of one[p] * many[p + i * stride].
    [MethodImpl(Optimize)]
    static void Run<V>(ref float one, ref float many, nint stride, int depth, int count, ref float result, nint resultStride)
        where V : struct, IVector<V>
    {
        for (; count >= 4; count -= 4)
        {
            Four<V>(ref one, ref many, stride, depth, ref result, resultStride);
            many = ref Unsafe.Add(ref many, 4 * stride);
            result = ref Unsafe.Add(ref result, 4 * resultStride);
        }
        for (; count > 0; count--)
        {
            result = One<V>(ref one, ref many, depth);
            many = ref Unsafe.Add(ref many, stride);
            result = ref Unsafe.Add(ref result, resultStride);
        }
    }

    // Four sums at a time hide most of the latency of an addition, and read the left row once for all.
    [MethodImpl(Inline)]
    static void Four<V>(ref float left, ref float right, nint stride, int depth, ref float result, nint resultStride)
        where V : struct, IVector<V>
    {
        ref float second = ref Unsafe.Add(ref right, stride);
        ref float third = ref Unsafe.Add(ref second, stride);
        ref float fourth = ref Unsafe.Add(ref third, stride);
        V a = V.Zero, b = V.Zero, c = V.Zero, d = V.Zero;
        int p = 0;
        for (; p <= depth - V.Count; p += V.Count)
        {
            var x = V.Load(ref left, p);
            a = V.MultiplyAdd(x, V.Load(ref right, p), a);
            b = V.MultiplyAdd(x, V.Load(ref second, p), b);
            c = V.MultiplyAdd(x, V.Load(ref third, p), c);
            d = V.MultiplyAdd(x, V.Load(ref fourth, p), d);
        }
        if (p < depth)
        {
            var x = V.Load(ref left, p, depth - p);
            a = V.MultiplyAdd(x, V.Load(ref right, p, depth - p), a);
            b = V.MultiplyAdd(x, V.Load(ref second, p, depth - p), b);
            c = V.MultiplyAdd(x, V.Load(ref third, p, depth - p), c);
            d = V.MultiplyAdd(x, V.Load(ref fourth, p, depth - p), d);
        }
        Store(V.Sums(a, b, c, d), ref result, resultStride);
    }

    // As one store where they are neighbours: a vector read soon after could not be put together from four.
    [MethodImpl(Inline)]
    static void Store(V128 sums, ref float result, nint resultStride)
    {
        if (resultStride == 1)
            sums.Store(ref result, 0);
        else
            sums.Scatter(ref result, 0, (int)resultStride, V128.Count);
    }

    [MethodImpl(Inline)]
    static float One<V>(ref float left, ref float right, int depth) where V : struct, IVector<V>
    {
        var sum = V.Zero;
        for (int p = 0; p < depth; p += V.Count)
            sum = V.MultiplyAdd(V.Load(ref left, p, depth - p), V.Load(ref right, p, depth - p), sum);
        return V.Sum(sum);
    }
}
