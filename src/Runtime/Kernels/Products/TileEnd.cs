using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Applies an epilogue to a tile of finished sums, and writes it to its place.</summary>
static class TileEnd
{
    // Whole vectors on their own: with a constant number of lanes nothing in an epilogue is masked. And either in a method of its own:
    // the compiler stops inlining where a method has too many variables.
    /// <summary>Writes a tile whose rows are <paramref name="width"/> floats apart.</summary>
    [MethodImpl(Inline)]
    public static void Write<V, TEpilogue>(
        ref float sums, int width, int rows, int columns, Matrix destination, int row, int column, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        int whole = columns / V.Count * V.Count;
        if (whole > 0)
            WriteWhole<V, TEpilogue>(ref sums, width, rows, whole, destination, row, column, ref epilogue);
        if (whole < columns)
            WriteRest<V, TEpilogue>(ref Unsafe.Add(ref sums, whole), width, rows, columns - whole, destination, row, column + whole, ref epilogue);
    }

    [MethodImpl(Optimize | Outline)]
    static void WriteWhole<V, TEpilogue>(
        ref float sums, int width, int rows, int columns, Matrix destination, int row, int column, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        ref float result = ref destination[row, column];
        for (int end = row + rows; row < end; row++)
        {
            for (int j = 0; j < columns; j += V.Count)
                epilogue.Apply(V.Load(ref sums, j), row, column + j, V.Count).Store(ref result, j);
            sums = ref Unsafe.Add(ref sums, width);
            result = ref Unsafe.Add(ref result, destination.RowStride);
        }
    }

    [MethodImpl(Optimize | Outline)]
    static void WriteRest<V, TEpilogue>(
        ref float sums, int width, int rows, int lanes, Matrix destination, int row, int column, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        for (int end = row + rows; row < end; row++)
        {
            epilogue.Apply(V.Load(ref sums, 0), row, column, lanes).Store(ref destination[row, column], 0, lanes);
            sums = ref Unsafe.Add(ref sums, width);
        }
    }
}
