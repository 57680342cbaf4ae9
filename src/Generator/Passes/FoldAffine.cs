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
        bool folds = !graph.Mode.HasGradients && graph.Reachable.Any(n => pass.ChainOf(n).Length >= Fewest);
        return folds ? graph.Rewrite(pass.Fold) : graph;
    }

    private Node? Fold(Node node, Node[] inputs)
    {
        if (node.Op is not (Add or Subtract or Multiply))
            return null;
        var chain = ChainOf(inputs[0].Factory.Apply(node.Op, inputs));
        if (chain.Length < Fewest)
            return null;
        var scaled = chain.Scale is null ? chain.X : chain.X * chain.Scale.Called("scale");
        return chain.Shift is null ? scaled : scaled + chain.Shift.Called("shift");
    }

    private Chain ChainOf(Node node) => node.Op switch
    {
        Add when KnownOperand(node.Inputs[1]) is { } b => ChainOf(node.Inputs[0]).Plus(b),
        Add when KnownOperand(node.Inputs[0]) is { } b => ChainOf(node.Inputs[1]).Plus(b),
        Subtract when KnownOperand(node.Inputs[1]) is { } b => ChainOf(node.Inputs[0]).Plus(-b),
        Multiply when KnownOperand(node.Inputs[1]) is { } b => ChainOf(node.Inputs[0]).Times(b),
        _ => new Chain(node, null, null, 0),
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

    /// <summary>x scale + shift, and how many operands that was.</summary>
    private readonly struct Chain(Node x, Node? scale, Node? shift, int length)
    {
        public Node X { get; } = x;

        public Node? Scale { get; } = scale;

        public Node? Shift { get; } = shift;

        public int Length { get; } = length;

        public Chain Plus(Node b) => new(X, Scale, Shift is null ? b : Shift + b, Length + 1);

        public Chain Times(Node b) => new(X, Scale is null ? b : Scale * b, Shift is null ? null : Shift * b, Length + 1);
    }
}
