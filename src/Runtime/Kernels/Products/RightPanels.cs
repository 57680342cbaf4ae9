using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>A part of the right matrix as panels: blocks of columns as wide as a tile.</summary>
ref struct RightPanels
{
    /// <summary>The whole right matrix.</summary>
    public Matrix Right;

    /// <summary>How whole panels are read.</summary>
    public RightSource Source;

    /// <summary>The rows of the part in the whole.</summary>
    public int FirstRow, Depth;

    /// <summary>The most columns of a panel: as many vectors as a tile has.</summary>
    public int PanelWidth;

    /// <summary>Memory for the packed panels.</summary>
    public ref float Memory;

    // In units of 2^-32, rounded up: a division for each row of each panel would take as long as the copying.
    long _vectorsAPanel;

    readonly int Vector => PanelWidth / TileProduct.MaxVectors;

    /// <summary>The part's first column in the whole.</summary>
    public int FirstColumn { get; private set; }

    /// <summary>The part's columns.</summary>
    public int TotalColumns { get; private set; }

    /// <summary>The number of panels.</summary>
    public int Count { get; private set; }

    /// <summary>Chooses the columns of the part and divides them into panels.</summary>
    public void Divide(int firstColumn, int columns)
    {
        (FirstColumn, TotalColumns, Count) = (firstColumn, columns, (columns + PanelWidth - 1) / PanelWidth);
        long vectors = (columns + Vector - 1) / Vector;
        _vectorsAPanel = ((vectors << 32) + Count - 1) / Count;
    }

    /// <summary>
    /// The first column of a panel, counted in the part; for the number of panels, the end. All have as many vectors, give or take one:
    /// in a narrower tile sums wait for each other.
    /// </summary>
    public readonly int Start(int panel) => panel < Count ? (int)(panel * _vectorsAPanel >> 32) * Vector : TotalColumns;

    /// <summary>Columns of a panel.</summary>
    public readonly int Columns(int panel) => Start(panel + 1) - Start(panel);

    /// <summary>Columns of a panel, filled up to whole vectors.</summary>
    [MethodImpl(Optimize)]
    public readonly int Width<V>(int panel) where V : struct, IVector<V> => (Columns(panel) + V.Count - 1) / V.Count * V.Count;

    /// <summary>Whether a panel has to be packed.</summary>
    public readonly bool IsPacked<V>(int panel) where V : struct, IVector<V> =>
        Source == RightSource.Packed || (Source == RightSource.Rows && Columns(panel) != Width<V>(panel));

    // Compiled once, not into every product.
    /// <summary>A panel, where it stands or packed.</summary>
    [MethodImpl(Optimize | Outline)]
    public readonly Matrix Panel<V>(int panel) where V : struct, IVector<V> => IsPacked<V>(panel) ? Packed<V>(panel) : Standing(panel);

    /// <summary>A panel where it stands.</summary>
    public readonly Matrix Standing(int panel) =>
        new(ref Right[FirstRow, FirstColumn + Start(panel)], Right.RowStride, Right.ColumnStride);

    /// <summary>A packed panel. Where the others are read in place, the last is alone in the memory.</summary>
    [MethodImpl(Inline)]
    public readonly Matrix Packed<V>(int panel) where V : struct, IVector<V>
    {
        nint start = Source == RightSource.Packed ? (nint)Start(panel) * Depth : 0;
        return new(ref Unsafe.Add(ref Memory, start), Width<V>(panel), 1);
    }
}
