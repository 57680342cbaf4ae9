using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x itself, seen as a constant by differentiation.</summary>
internal sealed record StopGradient : Composite, IOperator
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public override Node Expand(IReadOnlyList<Node> inputs) => inputs[0];

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) => [null];

    public Node Build(Call call) => call.Factory.Apply(this, call.Tensor("x"));
}
