namespace GraphGen.Kernels;

/// <summary>What one group computes: a tile, and of its sums the terms from one to another.</summary>
/// <param name="Part">The part of the sums.</param>
/// <param name="Lead">The product.</param>
/// <param name="Row">The tile's first row.</param>
/// <param name="Column">The tile's first column.</param>
/// <param name="FirstTerm">The first term.</param>
/// <param name="EndTerm">The one after the last.</param>
readonly record struct TilePlace(int Part, int Lead, int Row, int Column, int FirstTerm, int EndTerm)
{
    /// <summary>The place of a group: tiles row by row, then the products, then the parts.</summary>
    internal static TilePlace Of(int group, ProductShape shape, int side)
    {
        int columns = ProductShape.Count(shape.N, side), tiles = ProductShape.Count(shape.M, side) * columns;
        int tile = group % tiles, lead = group / tiles % shape.Lead, part = group / tiles / shape.Lead;
        int first = part * shape.PartLength;
        return new(part, lead, tile / columns * side, tile % columns * side, first, Math.Min(first + shape.PartLength, shape.K));
    }
}
