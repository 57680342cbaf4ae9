using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Passes;

/// <summary>Replaces every composite by its composition. After it, a graph holds nothing but primitives.</summary>
internal static class Expand
{
    public static ModeGraph Run(ModeGraph graph)
    {
        while (graph.Reachable.Any(n => n.Op is Composite))
            graph = graph.Rewrite(Once);
        return graph;
    }

    private static Node? Once(Node node, Node[] inputs) => (node.Op as Composite)?.Expand(inputs);
}
