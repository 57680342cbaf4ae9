using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>Ops.Mean: the sum over some axes by their size.</summary>
internal sealed class Mean : ReductionOperator
{
    public override string Name => "Mean";

    protected override Node Reduce(Call call, Node x, IReadOnlyList<int> axes) => call.Factory.Mean(x, axes);
}
