namespace GraphGen.Kernels;

/// <summary>How a product is divided among groups.</summary>
/// <param name="Shape">The sizes and the parts of the sums.</param>
/// <param name="Kind">The kernels that compute it.</param>
readonly record struct ProductPlan(ProductShape Shape, ProductKind Kind)
{
    /// <summary>Floats of parts that no product exceeds.</summary>
    internal const int MaxPartFloats = 2 * EnoughGroups * 64 * 64;

    /// <summary>Groups that keep a large GPU busy.</summary>
    const int EnoughGroups = 128;

    /// <summary>A part of a sum is not shorter than this.</summary>
    const int LeastTerms = 256;

    /// <summary>Chooses the largest tiles that occupy a device and fit the product, and divides long sums where tiles are few.</summary>
    internal static ProductPlan Of(int lead, int m, int n, int k)
    {
        var whole = new ProductShape(lead, m, n, k, 1, k);
        int side = whole.Tiles(128) >= EnoughGroups && Math.Min(m, n) >= 128 ? 128 : Math.Min(m, n) > 16 ? 64 : 16;
        int parts = Math.Clamp(EnoughGroups / Math.Max(whole.Tiles(side), 1), 1, Math.Max(k / LeastTerms, 1));
        return parts == 1 ? new(whole, new(side, false)) : new(Divided(whole, parts), new(side, true));
    }

    /// <summary>The same product with other kernels.</summary>
    internal ProductPlan With(ProductKind kind) =>
        new(kind.IsDivided ? Shape : Shape with { Parts = 1, PartLength = Shape.K }, kind);

    static ProductShape Divided(ProductShape whole, int parts)
    {
        int length = (whole.K + parts - 1) / parts;
        return whole with { Parts = ProductShape.Count(whole.K, length), PartLength = length };
    }
}

/// <summary>Which kernels compute a product.</summary>
/// <param name="Side">Side of a tile: 16, 64 or 128.</param>
/// <param name="IsDivided">Whether the sums are divided into parts, which a second kernel adds.</param>
readonly record struct ProductKind(int Side, bool IsDivided);
