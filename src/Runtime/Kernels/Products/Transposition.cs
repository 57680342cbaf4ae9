using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Transposes a matrix in blocks of 8 x 4 or 4 x 4, each in registers.</summary>
static class Transposition
{
    const int RowsAhead = 32;

    /// <summary>destination[p, j] = source[j, p].</summary>
    /// <param name="source">The first element.</param>
    /// <param name="sourceStride">Floats between rows of the source.</param>
    /// <param name="rows">Rows of the source.</param>
    /// <param name="columns">Columns of the source.</param>
    /// <param name="destination">The first element.</param>
    /// <param name="destinationStride">Floats between rows of the destination.</param>
    [MethodImpl(Optimize)]
    public static void Run(
        ref float source, nint sourceStride, int rows, int columns, ref float destination, nint destinationStride)
    {
        int wholeRows = rows & ~3, wholeColumns = columns & ~3;
        // A cache line of the source at a time, and few enough rows of the destination to stay in the first-level cache.
        for (int p = 0; p < wholeColumns; p += 16)
            for (int j = 0, step; j < wholeRows; j += step)
            {
                step = Avx.IsSupported && wholeRows - j >= 8 ? 8 : 4;
                FetchRows(ref source, sourceStride, wholeRows, p, j + RowsAhead, step);
                for (int i = p; i < Math.Min(p + 16, wholeColumns); i += 4)
                    Block(
                        step, ref Unsafe.Add(ref source, j * sourceStride + i), sourceStride,
                        ref Unsafe.Add(ref destination, i * destinationStride + j), destinationStride);
            }
        for (int j = 0; j < rows; j++)
            for (int p = j < wholeRows ? wholeColumns : 0; p < columns; p++)
                Unsafe.Add(ref destination, p * destinationStride + j) = Unsafe.Add(ref source, j * sourceStride + p);
    }

    // A line of each of the rows that are transposed soon; those after the last are the first ones' next lines.
    [MethodImpl(Inline)]
    static void FetchRows(ref float source, nint stride, int rows, int column, int row, int count)
    {
        if (row >= rows)
            (row, column) = (row - rows, column + 16);
        ref float line = ref Unsafe.Add(ref source, row * stride + column);
        for (; count > 0; count--)
        {
            Cache.Fetch(ref line, 0);
            line = ref Unsafe.Add(ref line, stride);
        }
    }

    [MethodImpl(Inline)]
    static void Block(int rows, ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        if (rows == 8)
            Eight(ref source, sourceStride, ref destination, destinationStride);
        else
            Four(ref source, sourceStride, ref destination, destinationStride);
    }

    [MethodImpl(Inline)]
    static void Four(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        var a = Vector128.LoadUnsafe(ref source);
        var b = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        var c = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceStride));
        var d = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceStride));
        Vector128<float> low = Interleaved.Low(a, c), high = Interleaved.High(a, c);
        Vector128<float> lowOdd = Interleaved.Low(b, d), highOdd = Interleaved.High(b, d);
        Interleaved.Low(low, lowOdd).StoreUnsafe(ref destination);
        Interleaved.High(low, lowOdd).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        Interleaved.Low(high, highOdd).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        Interleaved.High(high, highOdd).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    // The same in both halves of wider registers.
    [MethodImpl(Inline)]
    static void Eight(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        var a = Pair(ref source, sourceStride);
        var b = Pair(ref Unsafe.Add(ref source, sourceStride), sourceStride);
        var c = Pair(ref Unsafe.Add(ref source, 2 * sourceStride), sourceStride);
        var d = Pair(ref Unsafe.Add(ref source, 3 * sourceStride), sourceStride);
        Vector256<float> low = Avx.UnpackLow(a, c), high = Avx.UnpackHigh(a, c);
        Vector256<float> lowOdd = Avx.UnpackLow(b, d), highOdd = Avx.UnpackHigh(b, d);
        Avx.UnpackLow(low, lowOdd).StoreUnsafe(ref destination);
        Avx.UnpackHigh(low, lowOdd).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        Avx.UnpackLow(high, highOdd).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        Avx.UnpackHigh(high, highOdd).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    // Of a row, and of the fourth after it.
    [MethodImpl(Inline)]
    static Vector256<float> Pair(ref float row, nint stride) =>
        Vector256.Create(Vector128.LoadUnsafe(ref row), Vector128.LoadUnsafe(ref Unsafe.Add(ref row, 4 * stride)));
}
