using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Numerics.Tests.Graphs;

/// <summary>
/// Graphs whose loss is the sum of outputs times given upstream gradients, so that the gradient of any output can be asked for.
/// </summary>
internal static class Probe
{
    /// <summary>A training step's graph.</summary>
    public static Mode Training { get; } = Mode.Train with { Name = "Training", HasLoss = false };

    /// <summary>An inference graph that is differentiated nevertheless.</summary>
    public static Mode Frozen { get; } = Mode.Predict with { Name = "Frozen", HasGradients = true };

    /// <summary>The key of the upstream gradient of an output.</summary>
    public static string UpstreamKey(int output) => $"upstream {output}";

    /// <summary>The graph with the gradients of all float inputs and parameters.</summary>
    public static ModeGraph Build(NetworkSpec spec, Mode mode)
    {
        var graph = NetworkBuilder.Build(spec, mode, default);
        graph.Loss = graph.Outputs.Select(Projected).Aggregate((a, b) => a + b);
        Differentiate.Run(graph, [.. graph.Factory.Nodes.Where(IsFloatInput), .. graph.Parameters]);
        return graph;
    }

    /// <summary>The graph after each pass that keeps its meaning.</summary>
    public static IEnumerable<(string Pass, ModeGraph Graph)> Stages(ModeGraph graph)
    {
        yield return (nameof(Differentiate), graph);
        var expanded = Expand.Run(graph);
        yield return (nameof(Expand), expanded);
        var canonical = Canonicalize.Run(expanded);
        Verify.Run(canonical);
        yield return (nameof(Canonicalize), canonical);
    }

    private static bool IsFloatInput(Node node) => node.Op is InputLeaf { Type: ElementType.Float };

    private static Node Projected(Output output, int number)
    {
        var (value, factory) = (output.Value, output.Value.Factory);
        var upstream = factory.Leaf(new StateLeaf(new InitArgument("Zeros", EquatableArray<double>.Empty), UpstreamKey(number), value.Shape));
        return factory.Reshape(factory.Sum(value * upstream, Enumerable.Range(0, value.Shape.Rank)), Shape.Scalar);
    }
}
