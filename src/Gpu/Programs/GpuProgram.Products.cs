using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

// Matrix products.
public abstract partial class GpuProgram
{
    // What Prepare has met of each prologue and epilogue.
    readonly Dictionary<(Type Prologue, Type Epilogue), List<ProductKind>> _products = [];
    MemoryBuffer1D<float, Stride1D.Dense>? _parts;

    /// <summary>
    /// destination[lead, m, n] = epilogue(prologue(left)[lead, m, k] x right[lead, k, n]). The order of each sum depends only on
    /// the sizes and on those that <see cref="Prepare"/> ran with: the bits are the same at every run.
    /// </summary>
    /// <param name="lead">Number of products; 1 for a single one.</param>
    /// <param name="m">Rows of a product.</param>
    /// <param name="n">Columns of a product.</param>
    /// <param name="k">Length of the sums; if 0 they are 0.</param>
    /// <param name="left">[m, k], any strides.</param>
    /// <param name="right">[k, n], any strides.</param>
    /// <param name="destination">[m, n], any strides; must not overlap the operands.</param>
    /// <param name="prologue">Applied to the left matrix.</param>
    /// <param name="epilogue">Applied to the product.</param>
    protected internal void Multiply<TPrologue, TEpilogue>(
        int lead, int m, int n, int k, GpuMatrix left, GpuMatrix right, GpuMatrix destination,
        in TPrologue prologue, in TEpilogue epilogue)
        where TPrologue : struct, IGpuPrologue
        where TEpilogue : struct, IGpuEpilogue
    {
        var plan = Prepared(ProductPlan.Of(lead, m, n, k), (typeof(TPrologue), typeof(TEpilogue)));
        if (!plan.Kind.IsDivided)
        {
            MultiplyTiles(plan, left, right, destination, prologue, epilogue);
            return;
        }

        var parts = new GpuMatrix((_parts ??= Own(Allocate(ProductPlan.MaxPartFloats))).View, n, 1, leadStride: m * n);
        MultiplyTiles(plan, left, right, parts, prologue, default(GpuNoEpilogue));
        Launch(new SumOfParts<TEpilogue>(plan.Shape, parts.Data, destination, epilogue), Groups(plan.Shape.Elements));
    }

    /// <summary>Groups for that many threads.</summary>
    protected internal static int Groups(int threads) => (int)(((long)threads + GroupSize - 1) / GroupSize);

    void MultiplyTiles<TPrologue, TEpilogue>(
        in ProductPlan plan, GpuMatrix left, GpuMatrix right, GpuMatrix destination, in TPrologue prologue, in TEpilogue epilogue)
        where TPrologue : struct, IGpuPrologue
        where TEpilogue : struct, IGpuEpilogue
    {
        int groups = plan.Shape.Tiles(plan.Kind.Side) * plan.Shape.Parts;
        if (plan.Kind.Side == 128)
            Launch(new TiledProduct<Tile128, TPrologue, TEpilogue>(plan.Shape, left, right, destination, prologue, epilogue), groups);
        else if (plan.Kind.Side == 64)
            Launch(new TiledProduct<Tile64, TPrologue, TEpilogue>(plan.Shape, left, right, destination, prologue, epilogue), groups);
        else
            Launch(new TiledProduct<Tile16, TPrologue, TEpilogue>(plan.Shape, left, right, destination, prologue, epilogue), groups);
    }

    // The plan, with kernels that are compiled: a step must not wait for the compiler because its batch is smaller.
    ProductPlan Prepared(ProductPlan plan, (Type, Type) ends)
    {
        if (!_products.TryGetValue(ends, out var kinds))
            _products.Add(ends, kinds = []);
        if (kinds.Contains(plan.Kind))
            return plan;
        if (!_preparing && kinds.Count > 0)
            return plan.With(kinds[0]);
        kinds.Add(plan.Kind);
        return plan;
    }
}
