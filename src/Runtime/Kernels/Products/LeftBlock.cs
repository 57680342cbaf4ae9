using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The left matrix and what is applied to it as it is read.</summary>
ref struct LeftBlock<TPrologue> where TPrologue : struct, IPrologue, allows ref struct
{
    public Matrix Left;
    public TPrologue Prologue;

    // Contiguous columns are copied where they lie in pages of their own and several panels use them.
    const int FewUses = 4, FarColumns = 512, ColumnsAhead = 6;

    /// <summary>Panels that a block is multiplied with.</summary>
    public int Uses;

    /// <summary>Whether the block must have contiguous rows.</summary>
    public bool NeedsRows;

    /// <summary>
    /// Rows from <paramref name="row"/> and columns from <paramref name="column"/>: where they stand, if nothing is applied to them,
    /// otherwise a copy.
    /// </summary>
    [MethodImpl(Inline)]
    public Matrix Read<V>(int row, int rows, int column, int columns, ref float copy) where V : struct, IVector<V>
    {
        bool plain = typeof(TPrologue) == typeof(NoPrologue);
        if (plain && Uses >= FewUses && Left.RowStride == 1 && Left.ColumnStride >= FarColumns)
        {
            CopyColumns<V>(ref Left[row, column], Left.ColumnStride, rows, columns, ref copy);
            return new Matrix(ref copy, 1, rows);
        }
        if (plain && !(NeedsRows && Left.ColumnStride != 1))
            return new Matrix(ref Left[row, column], Left.RowStride, Left.ColumnStride);
        Copy<V>(Left, ref Prologue, row, rows, column, columns, ref copy);
        return new Matrix(ref copy, columns, 1);
    }

    // Column by column, as they stand: a tile then finds its eight rows in a few pages rather than in one of each column.
    [MethodImpl(Optimize)]
    static void CopyColumns<V>(ref float source, nint stride, int rows, int columns, ref float copy) where V : struct, IVector<V>
    {
        for (int p = 0; p < columns; p++)
        {
            ref float soon = ref Unsafe.Add(ref source, ColumnsAhead * stride);
            for (int i = 0; i < rows; i += V.Count)
            {
                Cache.Fetch(ref soon, i);
                V.Load(ref source, i, rows - i).Store(ref copy, i, rows - i);
            }
            source = ref Unsafe.Add(ref source, stride);
            copy = ref Unsafe.Add(ref copy, rows);
        }
    }

    /// <summary>A copy with contiguous rows, to which the prologue is applied.</summary>
    public static void Copy<V>(
        Matrix left, scoped ref TPrologue prologue, int row, int rows, int column, int columns, ref float copy)
        where V : struct, IVector<V>
    {
        for (int i = 0; i < rows; i++)
            CopyRow<V>(left, ref prologue, row + i, column, columns, ref Unsafe.Add(ref copy, i * columns));
    }

    [MethodImpl(Optimize)]
    static void CopyRow<V>(Matrix left, scoped ref TPrologue prologue, int row, int column, int columns, ref float copy)
        where V : struct, IVector<V>
    {
        ref float source = ref left[row, column];
        for (int p = 0; p < columns; p += V.Count)
        {
            int lanes = columns - p;
            var value = left.ColumnStride == 1
                ? V.Load(ref source, p, lanes)
                : V.Gather(ref Unsafe.Add(ref source, (nint)p * left.ColumnStride), 0, left.ColumnStride, lanes);
            prologue.Apply(value, row, column + p, Math.Min(lanes, V.Count)).Store(ref copy, p, lanes);
        }
    }
}
