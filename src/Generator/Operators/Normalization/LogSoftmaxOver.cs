using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x - log sum exp(x) along an axis; dx = dy - softmax(x) sum(dy).</summary>
internal sealed record LogSoftmaxOver(int Axis) : Composite
{
    public override string Name => "LogSoftmax";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public override Node Expand(IReadOnlyList<Node> inputs) => inputs[0] - LogSumExp.Of(inputs[0], Axis);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var softmax = node.Factory.Apply(new SoftmaxOver(Axis), node.Inputs[0]);
        return [upstream - (softmax * node.Factory.Sum(upstream, [Axis]))];
    }
}

/// <summary>Ops.LogSoftmax.</summary>
internal sealed class LogSoftmax : IOperator
{
    public string Name => "LogSoftmax";

    public Node Build(Call call) => LogSumExp.OnLastAxis(call, axis => new LogSoftmaxOver(axis));
}
