namespace GraphGen.Kernels;

/// <summary>The sizes of a product, and how its sums are divided among groups.</summary>
/// <param name="Lead">Number of products.</param>
/// <param name="M">Rows of a product.</param>
/// <param name="N">Columns of a product.</param>
/// <param name="K">Length of the sums.</param>
/// <param name="Parts">Groups among which a sum is divided.</param>
/// <param name="PartLength">Terms of a part, but for the last.</param>
readonly record struct ProductShape(int Lead, int M, int N, int K, int Parts, int PartLength)
{
    /// <summary>Elements of all products.</summary>
    internal int Elements => Lead * M * N;

    /// <summary>Tiles of all products.</summary>
    internal int Tiles(int side) => Lead * Count(M, side) * Count(N, side);

    /// <summary>Tiles that cover a length.</summary>
    internal static int Count(int length, int side) => (length + side - 1) / side;
}
