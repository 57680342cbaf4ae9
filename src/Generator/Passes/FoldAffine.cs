using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes;

/// <summary>
/// Without gradients, folds what is known before the data (a bias, running statistics, gamma and beta) into a factor and a summand that
/// are worked out once a call: (x + bias - mean) / deviation gamma + beta = x scale + shift.
/// </summary>
internal sealed class FoldAffine
{
    // Two operands, one of each kind, are what would remain.
    private const int Fewest = 3;

    private readonly Dictionary<Node, bool> _known = [];

    public static ModeGraph Run(ModeGraph graph)
    {
        var pass = new FoldAffine();
        bool folds = !graph.Mode.HasGradients && graph.Reachable.Any(n => pass.Length(n) >= Fewest);
        return folds ? graph.Rewrite(pass.Fold) : graph;
    }

    private Node? Fold(Node node, Node[] inputs)
    {
        if (node.Op is not (Add or Subtract or Multiply))
            return null;
        var made = inputs[0].Factory.Apply(node.Op, inputs);
        if (Length(made) < Fewest)
            return made;
        var (x, scale, shift) = Collect(made);
        var scaled = scale is null ? x : x * scale.Called("scale");
        return shift is null ? scaled : scaled + shift.Called("shift");
    }

    // How many operations in a row have an operand that is known.
    private int Length(Node node) => Split(node) is var (inner, _) ? 1 + Length(inner) : 0;

    // x scale + shift, which comes to the same.
    private (Node X, Node? Scale, Node? Shift) Collect(Node node)
    {
        if (Split(node) is not var (inner, known))
            return (node, null, null);
        var (x, scale, shift) = Collect(inner);
        return node.Op switch
        {
            Multiply => (x, scale is null ? known : scale * known, shift is null ? null : shift * known),
            Subtract => (x, scale, shift is null ? -known : shift - known),
            _ => (x, scale, shift is null ? known : shift + known),
        };
    }

    private (Node X, Node Known)? Split(Node node) => node.Op switch
    {
        Add or Subtract or Multiply when KnownOperand(node.Inputs[1]) is { } known => (node.Inputs[0], known),
        Add when KnownOperand(node.Inputs[0]) is { } known => (node.Inputs[1], known),
        _ => null,
    };

    // What is repeated along the operation, if it is known and more than a number.
    private Node? KnownOperand(Node node) =>
        node.Op is Broadcast && !Fusion.Generated.IsUniform(node) && IsKnown(node.Inputs[0]) ? node.Inputs[0] : null;

    private bool IsKnown(Node node)
    {
        if (!_known.TryGetValue(node, out bool known))
        {
            known = node.Op is ParameterLeaf or StateLeaf or ConstantLeaf
                || (node.Op is Elementwise or Broadcast or ReshapeTo && Array.TrueForAll(node.Inputs, IsKnown));
            _known.Add(node, known);
        }

        return known;
    }
}
