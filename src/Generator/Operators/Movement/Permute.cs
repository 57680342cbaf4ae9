using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>The axes in another order: result axis i is axis Axes[i] of x.</summary>
internal sealed record Permute(EquatableArray<int> Axes) : Movement
{
    public override string Name => "Transpose";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => new(Axes.Select(a => inputs[0].Shape[a]));

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) => [Back(upstream)];

    // (a b)ᵀ = bᵀ aᵀ: to transpose a product's operands takes but other strides, to transpose its result takes a copy.
    private Node Back(Node upstream) => upstream.Op switch
    {
        Product when Axes.Count == 2 => upstream.Factory.Apply(
            upstream.Op, upstream.Factory.SwapLast(upstream.Inputs[1]), upstream.Factory.SwapLast(upstream.Inputs[0])),
        Add => Back(upstream.Inputs[0]) + Back(upstream.Inputs[1]),
        _ => upstream.Factory.Permute(upstream, [.. Enumerable.Range(0, Axes.Count).Select(a => Axes.ToList().IndexOf(a))]),
    };
}

/// <summary>Ops.Transpose; without axes it swaps the last two.</summary>
internal sealed class Transpose : IOperator
{
    public string Name => "Transpose";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        var asked = call.Integers("axes");
        if (asked is null or { Count: 0 })
        {
            call.CheckRank(x, 2, "at least two axes to swap");
            return call.Factory.SwapLast(x);
        }

        var axes = asked.Select(a => call.Axis(a, x)).ToArray();
        call.Check(axes.Distinct().Count() == x.Shape.Rank && axes.Length == x.Shape.Rank, $"the axes of {x.Shape} must each be named once");
        return call.Factory.Permute(x, axes);
    }
}
