namespace GraphGen.Kernels;

/// <summary>
/// How a product is cut so that its parts stay in caches. It depends on the shape alone, never on the threads, since the ends of the
/// ranges of k decide how sums round.
/// </summary>
readonly struct Blocking
{
    /// <summary>
    /// The longest range of k: a packed panel of it, 48 floats wide, streams from a second-level cache; shorter ones would stay in a
    /// first-level cache, but every range costs a pass over the product.
    /// </summary>
    public const int MaxDepth = 512;

    /// <summary>
    /// Rows of the left matrix a panel is used for before the next: with <see cref="MaxDepth"/>, an eighth of a second-level cache.
    /// </summary>
    public const int MaxRows = 128;

    /// <summary>
    /// The most floats packed at once: the longest range of k of 2,064 columns, since the left matrix is read again for each part.
    /// Panels come from a third-level cache then, while the ones before them are in use.
    /// </summary>
    public const int MaxPacked = 43 * Columns * MaxDepth;

    /// <summary>The most floats of a tile: 8 rows, and up to 4 vectors from one to the next.</summary>
    public const int TileFloats = 8 * 4 * 16;

    // What all widths of vectors divide, so that the workspace does not depend on the width.
    const int Columns = TileProduct.MaxVectors * 16;

    /// <summary>Cuts a product of m x k and k x n.</summary>
    public Blocking(int m, int n, int k)
    {
        Depth = EvenPart(k, MaxDepth);
        PackedDepth = Math.Min(k, Depth);
        PackedColumns = Math.Min(n, MaxPacked / Columns / Math.Max(PackedDepth, 1) * Columns);
        PackedStart = TileFloats + (Math.Min(m, MaxRows) * Math.Min(k, MaxDepth) + 15) / 16 * 16;
        Workspace = PackedStart + (int)Math.Min(((long)n + Columns - 1) / Columns * Columns * k, MaxPacked);
    }

    /// <summary>Length of the ranges of k, the last one excepted.</summary>
    public int Depth { get; }

    /// <summary>Rows of the right matrix packed at once.</summary>
    public int PackedDepth { get; }

    /// <summary>Columns of the right matrix packed at once.</summary>
    public int PackedColumns { get; }

    /// <summary>Floats of scratch memory before the packed panels: a tile and a block of the left matrix; whole cache lines.</summary>
    public int PackedStart { get; }

    /// <summary>Floats of scratch memory; never less for a larger shape.</summary>
    public int Workspace { get; }

    static int EvenPart(int whole, int most)
    {
        int parts = Math.Max((whole + most - 1) / most, 1);
        return Math.Max((whole + parts - 1) / parts, 1);
    }
}
