using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x / sqrt(mean(x²) + epsilon) along the last axis, scaled (Zhang and Sennrich 2019).</summary>
internal sealed class RmsNorm : IOperator
{
    public string Name => "RmsNorm";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        double epsilon = call.Number("epsilon");
        call.Check(epsilon > 0, $"epsilon must be positive, not {epsilon}");
        call.CheckRank(x, 1, "at least one axis");
        int width = call.KnownSize(x.Shape.Last, "the number of features");
        var gamma = call.Parameter("gamma", Shape.Of(width), Affine.Ones);
        return call.Factory.Apply(new RmsStandardize(epsilon), x) * gamma;
    }
}

/// <summary>x r with r = 1 / sqrt(mean(x²) + epsilon) along the last axis; dx = (dy - y mean(dy y)) r.</summary>
internal sealed record RmsStandardize(double Epsilon) : Composite
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public override Node Expand(IReadOnlyList<Node> inputs) => inputs[0] * Scale(inputs[0]);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        int last = node.Shape.Rank - 1;
        var along = node * node.Factory.Mean(upstream * node, [last]);
        return [(upstream - along) * Scale(node.Inputs[0])];
    }

    private Node Scale(Node x) => Moments.Inverse(x.Factory.Mean(x * x, [x.Shape.Rank - 1]), Epsilon);
}
