using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>The sum over some axes.</summary>
internal sealed record SumOver(Reading.EquatableArray<int> Axes) : Reduction(Axes)
{
    public override string Name => "Sum";

    public override double Identity => 0;

    public override string Lanes => "Sum";

    public override double Combine(double a, double b) => a + b;

    public override Code Write(Dialect dialect, Code a, Code b) => Code.Infix("+", Binding.Additive, a, b);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [node.Factory.BroadcastTo(upstream, node.Inputs[0].Shape)];
}

/// <summary>Ops.Sum.</summary>
internal sealed class SumOperator : ReductionOperator
{
    public override string Name => "Sum";

    protected override Node Reduce(Call call, Node x, IReadOnlyList<int> axes) => call.Factory.Sum(x, axes);
}
