using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>
/// (x - mean) / sqrt(variance + epsilon) over some axes, with the biased variance: the heart of batch and layer norm.
/// dx = (dy - mean(dy) - y mean(dy y)) / sqrt(variance + epsilon) (Ioffe and Szegedy 2015), where the composition's own
/// gradient would pass over the data once more.
/// </summary>
internal sealed record Standardize(EquatableArray<int> Axes, double Epsilon) : Composite
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public override Node Expand(IReadOnlyList<Node> inputs)
    {
        var x = inputs[0];
        return ((x - Moments.Mean(x, Axes)) * Moments.ReciprocalDeviation(x, Axes, Epsilon)).Called("standardized");
    }

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var factory = node.Factory;
        var mean = factory.Mean(upstream, Axes).Called("gradientMean");
        var projection = factory.Mean(upstream * node, Axes).Called("gradientProjection");
        var centered = upstream - mean - (node * projection);
        return [centered * Moments.ReciprocalDeviation(node.Inputs[0], Axes, Epsilon)];
    }
}

/// <summary>Mean and variance as nodes with names that people know them by.</summary>
internal static class Moments
{
    public static Node Mean(Node x, IReadOnlyList<int> axes) => x.Factory.Mean(x, axes).Called("mean");

    public static Node Variance(Node x, IReadOnlyList<int> axes)
    {
        var centered = x - Mean(x, axes);
        return x.Factory.Mean(centered * centered, axes).Called("variance");
    }

    /// <summary>1 / sqrt(variance + epsilon).</summary>
    public static Node ReciprocalDeviation(Node x, IReadOnlyList<int> axes, double epsilon) =>
        Inverse(Variance(x, axes), epsilon);

    public static Node Inverse(Node variance, double epsilon) =>
        (1 / variance.Factory.Apply(new Sqrt(), variance + epsilon)).Called("inverseDeviation");
}
