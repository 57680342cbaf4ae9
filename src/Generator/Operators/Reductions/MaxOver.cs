using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>The greatest value over some axes; equal ones share the gradient, as PyTorch's amax does.</summary>
internal sealed record MaxOver(Reading.EquatableArray<int> Axes) : Reduction(Axes)
{
    public override string Name => "Max";

    public override double Identity => double.NegativeInfinity;

    public override string Lanes => "Max";

    public override double Combine(double a, double b) => Math.Max(a, b);

    public override Code Write(Dialect dialect, Code a, Code b) => dialect.Call("Max", a, b);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var factory = node.Factory;
        var x = node.Inputs[0];
        var isMax = Equal.To(x, node);
        var ones = factory.BroadcastTo(factory.Constant(1), x.Shape);
        var ties = factory.Sum(Select.If(isMax, ones, 0), Axes);
        return [Select.If(isMax, factory.BroadcastTo(upstream / ties, x.Shape), 0)];
    }
}

/// <summary>Ops.Max.</summary>
internal sealed class MaxOperator : ReductionOperator
{
    public override string Name => "Max";

    protected override Node Reduce(Call call, Node x, IReadOnlyList<int> axes) => call.Factory.Max(x, axes);
}
