namespace GraphGen.Kernels;

/// <summary>Some rows of a product, over a range of k.</summary>
ref struct RowBlock
{
    /// <summary>The first row, and the one after the last.</summary>
    public int FirstRow, LastRow;

    /// <summary>The range of k: its start and length.</summary>
    public int P, Depth;

    /// <summary>The left operand.</summary>
    public Matrix Left;

    /// <summary>Up to which float of the destination its lines have been fetched.</summary>
    public nint Fetched;
}
