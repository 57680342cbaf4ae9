using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Passes;

/// <summary>
/// Reverse-mode differentiation: from the loss back, every node hands its gradient on to its inputs by its primitive's rule, and
/// what arrives at one node over several ways is added up.
/// </summary>
internal static class Differentiate
{
    /// <summary>Adds the gradients of the loss with respect to the given leaves. A leaf the loss does not depend on gets none.</summary>
    public static void Run(ModeGraph graph, IReadOnlyCollection<Node> leaves)
    {
        var factory = graph.Factory;
        var needed = DependingOn(leaves, factory.Nodes);
        var gradients = new Dictionary<Node, Node> { [graph.Loss!] = factory.Constant(1) };
        foreach (var node in needed.OrderByDescending(n => n.Id))
        {
            if (gradients.TryGetValue(node, out var upstream))
                HandOn(node, Name(node, upstream), needed, gradients);
        }

        foreach (var leaf in leaves)
        {
            if (gradients.TryGetValue(leaf, out var gradient))
                graph.Gradients.Add(new(leaf, Name(leaf, gradient)));
        }
    }

    private static HashSet<Node> DependingOn(IReadOnlyCollection<Node> leaves, IReadOnlyList<Node> nodes)
    {
        var depending = new HashSet<Node>(leaves);
        foreach (var node in nodes)
        {
            if (Array.Exists(node.Inputs, depending.Contains))
                depending.Add(node);
        }

        return depending;
    }

    private static void HandOn(Node node, Node upstream, HashSet<Node> needed, Dictionary<Node, Node> gradients)
    {
        if (node.Inputs.Length == 0)
            return;
        var factory = node.Factory;
        factory.Label = new Label(node.Label.Name + ".backward", node.Label.Call, true);
        var parts = node.Op.Gradient(node, upstream);
        for (int i = 0; i < parts.Count; i++)
        {
            var input = node.Inputs[i];
            if (parts[i] is not { } part || !needed.Contains(input))
                continue;
            factory.Label = new Label(input.Label.Name + ".gradient", input.Label.Call, true);
            gradients[input] = gradients.TryGetValue(input, out var sum) ? sum + part : part;
        }
    }

    // A gradient is known by the value it belongs to, unless it is also something else.
    private static Node Name(Node node, Node gradient)
    {
        for (var step = gradient; ; step = step.Inputs[0])
        {
            if (step.Label.Backward && step.Label.Name.EndsWith(".backward", StringComparison.Ordinal))
                step.Label = step.Label with { Name = node.Label.Name + ".gradient" };
            if (step.Op is not Operators.ReshapeTo)
                return gradient;
        }
    }
}
