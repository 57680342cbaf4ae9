using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>
/// y = f(x) with a derivative worth keeping in one piece: f'(x) is computed beside f(x), where x is at hand, and backward only
/// multiplies by it.
/// </summary>
internal abstract record Activation : Composite
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public override Node Expand(IReadOnlyList<Node> inputs) => Value(inputs[0]);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [upstream * Derivative(node.Inputs[0]).Called("derivative")];

    /// <summary>f(x).</summary>
    protected abstract Node Value(Node x);

    /// <summary>f'(x).</summary>
    protected abstract Node Derivative(Node x);
}
