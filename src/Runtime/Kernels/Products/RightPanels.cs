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

    /// <summary>The part: its first row and column in the whole, and its size.</summary>
    public int FirstRow, FirstColumn, Depth, TotalColumns;

    /// <summary>Width of every panel but the last.</summary>
    public int PanelWidth;

    /// <summary>Memory for the packed panels.</summary>
    public ref float Memory;

    /// <summary>The number of panels.</summary>
    public readonly int Count => (TotalColumns + PanelWidth - 1) / PanelWidth;

    /// <summary>Columns of a panel.</summary>
    public readonly int Columns(int panel) => Math.Min(TotalColumns - panel * PanelWidth, PanelWidth);

    /// <summary>Columns of a panel, filled up to whole vectors.</summary>
    public readonly int Width<V>(int panel) where V : struct, IVector<V> => (Columns(panel) + V.Count - 1) / V.Count * V.Count;

    /// <summary>Whether a panel has to be packed.</summary>
    public readonly bool IsPacked<V>(int panel) where V : struct, IVector<V> =>
        Source == RightSource.Packed || (Source == RightSource.Rows && Columns(panel) != Width<V>(panel));

    /// <summary>A panel, where it stands or packed.</summary>
    public readonly Matrix Panel<V>(int panel) where V : struct, IVector<V> => IsPacked<V>(panel) ? Packed<V>(panel) : Standing(panel);

    /// <summary>A panel where it stands.</summary>
    public readonly Matrix Standing(int panel) =>
        new(ref Right[FirstRow, FirstColumn + panel * PanelWidth], Right.RowStride, Right.ColumnStride);

    /// <summary>A packed panel. Where the others are read in place, the last is alone in the memory.</summary>
    [MethodImpl(Inline)]
    public readonly Matrix Packed<V>(int panel) where V : struct, IVector<V>
    {
        nint start = Source == RightSource.Packed ? (nint)panel * PanelWidth * Depth : 0;
        return new(ref Unsafe.Add(ref Memory, start), Width<V>(panel), 1);
    }
}
