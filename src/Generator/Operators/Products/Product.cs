using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>
/// The matrix product: a[..., m, k] b[k, n] gives [..., m, n]; with b[..., k, n] one product for each leading index.
/// da = dy bᵀ and db = aᵀ dy.
/// </summary>
internal sealed record Product : Primitive
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site)
    {
        Shape a = inputs[0].Shape, b = inputs[1].Shape;
        return a.With(a.Rank - 1, b.Last);
    }

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var factory = node.Factory;
        Node a = node.Inputs[0], b = node.Inputs[1];
        var byLeft = factory.Apply(this, upstream, factory.SwapLast(b));
        var byRight = b.Shape.Rank == 2
            ? factory.Apply(this, factory.SwapLast(Rows(a)), Rows(upstream))
            : factory.Apply(this, factory.SwapLast(a), upstream);
        return [byLeft, byRight];
    }

    /// <summary>All leading axes as one.</summary>
    private static Node Rows(Node x) =>
        x.Shape.Rank == 2 ? x : x.Factory.Reshape(x, Shape.Of(Dim.Product(x.Shape.Take(x.Shape.Rank - 1)), x.Shape.Last));
}

/// <summary>Ops.MatMul.</summary>
internal sealed class MatMul : IOperator
{
    public string Name => "MatMul";

    public Node Build(Call call)
    {
        Node a = call.Tensor("a"), b = call.Tensor("b");
        call.CheckRank(a, 2, "matrices on both sides");
        call.CheckRank(b, 2, "matrices on both sides");
        if (a.Shape.Last != b.Shape[b.Shape.Rank - 2])
            throw call.Error("GG0202", $"MatMul cannot multiply {a.Shape} by {b.Shape}: the last axis of the left, {a.Shape.Last}, and the last but one of the right, {b.Shape[b.Shape.Rank - 2]}, must be equal");
        if (b.Shape.Rank == 2)
            return call.Factory.Apply(new Product(), a, b);
        var lead = Lead(call, a, b);
        return call.Factory.Apply(new Product(), Widen(a, lead), Widen(b, lead));
    }

    private static IReadOnlyList<Dim> Lead(Call call, Node a, Node b)
    {
        int most = Math.Max(a.Shape.Rank, b.Shape.Rank) - 2;
        Dim At(Node x, int axis) => axis - most + x.Shape.Rank - 2 is var i && i >= 0 ? x.Shape[i] : Dim.One;
        return [.. Enumerable.Range(0, most).Select(axis => (At(a, axis), At(b, axis)) switch
        {
            var (p, q) when p == q || q == Dim.One => p,
            var (p, q) when p == Dim.One => q,
            _ => throw call.Error("GG0201", $"MatMul cannot combine the leading axes of {a.Shape} and {b.Shape}"),
        })];
    }

    private static Node Widen(Node x, IReadOnlyList<Dim> lead) =>
        x.Factory.BroadcastTo(x, new Shape(lead.Concat(x.Shape.Skip(x.Shape.Rank - 2))));
}
