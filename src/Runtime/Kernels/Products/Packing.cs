using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Copies panels of the right matrix, so that a tile reads them from front to back. An iteration is a panel.</summary>
/// <remarks>A packed panel is its rows one after the other, filled up to whole vectors with what does not matter.</remarks>
ref struct Packing<V>(RightPanels panels) : IKernel where V : struct, IVector<V>
{
    RightPanels _panels = panels;

    [MethodImpl(Optimize | Outline)]
    public void Run(int begin, int end, int worker)
    {
        while (begin < end && !_panels.IsPacked<V>(begin))
            begin++;
        if (_panels.Right.ColumnStride == 1)
            Copy(begin, end);
        else
            for (int panel = begin; panel < end; panel++)
                Pack(_panels.Standing(panel), _panels.Columns(panel), _panels.Packed<V>(panel));
    }

    // Row by row through all panels: a row of a wide matrix is a page of memory of its own, to be looked up once.
    [MethodImpl(Optimize)]
    readonly void Copy(int begin, int end)
    {
        for (int p = 0; p < _panels.Depth; p++)
        {
            ref float source = ref _panels.Standing(begin)[p, 0];
            for (int panel = begin; panel < end; panel++)
            {
                int columns = _panels.Columns(panel);
                CopyRow(ref source, columns, ref _panels.Packed<V>(panel)[p, 0]);
                source = ref Unsafe.Add(ref source, columns);
            }
        }
    }

    [MethodImpl(Inline)]
    static void CopyRow(ref float source, int columns, ref float packed)
    {
        int j = 0;
        for (; j <= columns - V.Count; j += V.Count)
            V.Load(ref source, j).Store(ref packed, j);
        if (j < columns)
            V.Load(ref source, j, columns - j).Store(ref packed, j);
    }

    readonly void Pack(Matrix source, int columns, Matrix packed)
    {
        if (source.RowStride == 1)
            Transposition.Run(
                ref source.Origin, source.ColumnStride, columns, _panels.Depth, ref packed.Origin, packed.RowStride);
        else
            Gather(source, columns, packed);
    }

    [MethodImpl(Optimize)]
    readonly void Gather(Matrix source, int columns, Matrix packed)
    {
        for (int p = 0; p < _panels.Depth; p++)
            for (int j = 0; j < columns; j += V.Count)
                V.Gather(ref source[p, j], 0, source.ColumnStride, columns - j).Store(ref packed[p, 0], j);
    }
}
