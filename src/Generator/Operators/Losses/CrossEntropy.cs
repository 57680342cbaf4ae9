using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>
/// Ops.CrossEntropy: the mean over samples of -sum(p log softmax(logits)), where p is a distribution, or the one of an index,
/// smoothed by (1 - s) and s / classes (Szegedy et al. 2015).
/// </summary>
internal sealed class CrossEntropy : IOperator
{
    public string Name => "CrossEntropy";

    public Node Build(Call call)
    {
        var logits = call.Tensor("logits");
        call.CheckRank(logits, 1, "logits with a last axis of classes");
        var rows = call.Has("target") ? ByIndex(call, logits) : ByDistribution(call, logits);
        var factory = call.Factory;
        return factory.Reshape(factory.Mean(rows, Enumerable.Range(0, rows.Shape.Rank)), Shape.Scalar);
    }

    private static Node ByIndex(Call call, Node logits)
    {
        var target = call.Tensor("target");
        double smoothing = call.Number("labelSmoothing");
        call.Check(smoothing is >= 0 and <= 1, $"the label smoothing must lie in [0, 1], not {smoothing}");
        if (logits.Shape.Last.IsConstant)
            call.Check(logits.Shape.Last.Constant > 1, "there must be at least two classes; for one use BinaryCrossEntropyWithLogits");
        var samples = logits.Shape.Take(logits.Shape.Rank - 1).ToList();
        if (target.Shape != new Shape(samples))
            throw call.Error("GG0215", $"CrossEntropy of logits {logits.Shape} needs a target {new Shape(samples)}, one index for each sample, but was given {target.Shape}");
        call.RequireIndices(target, logits.Shape.Last);
        var column = call.Factory.Reshape(target, new Shape(samples.Append(1)));
        return call.Factory.Apply(new IndexCrossEntropy(smoothing), logits, call.Factory.Apply(new ToFloat(), column));
    }

    private static Node ByDistribution(Call call, Node logits)
    {
        var probabilities = call.Tensor("probabilities");
        if (probabilities.Shape != logits.Shape)
            throw call.Error("GG0215", $"CrossEntropy of logits {logits.Shape} needs probabilities of the same shape, but was given {probabilities.Shape}");
        var logarithms = call.Factory.Apply(new LogSoftmaxOver(logits.Shape.Rank - 1), logits);
        return -call.Factory.Sum(probabilities * logarithms, [logits.Shape.Rank - 1]);
    }
}

/// <summary>
/// -log softmax(logits)[target] for each row, as log sum exp(logits) - sum(p logits); d logits = (softmax - p) dy, which neither
/// gathers nor scatters.
/// </summary>
internal sealed record IndexCrossEntropy(double Smoothing) : Composite
{
    public override string Name => "CrossEntropy";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape.With(inputs[0].Shape.Rank - 1, 1);

    public override Node Expand(IReadOnlyList<Node> inputs)
    {
        int last = inputs[0].Shape.Rank - 1;
        var logit = inputs[0].Factory.Sum(Target(inputs) * inputs[0], [last]).Called("targetLogit");
        return LogSumExp.Of(inputs[0], last) - logit;
    }

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var softmax = node.Factory.Apply(new SoftmaxOver(node.Shape.Rank - 1), node.Inputs[0]);
        return [(softmax - Target(node.Inputs)) * upstream, null];
    }

    /// <summary>The distribution p: one at the target, or nearly so.</summary>
    private Node Target(IReadOnlyList<Node> inputs)
    {
        var (logits, factory) = (inputs[0], inputs[0].Factory);
        var rest = Smoothing == 0 ? factory.Constant(0) : Smoothing / factory.Size(logits.Shape.Last);
        var isTarget = Equal.To(factory.Leaf(new RampLeaf(logits.Shape)), inputs[1]);
        return Select.If(isTarget, rest + (1 - Smoothing), rest).Called("target");
    }
}
