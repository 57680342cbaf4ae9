using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Passes;

/// <summary>
/// What is legal in a graph that goes to the scheduler: every node's shape follows from its inputs, inputs come before their
/// users, elementwise inputs have one shape, no composite is left. What is not legal is shown with its surroundings.
/// </summary>
internal static class Verify
{
    public static void Run(ModeGraph graph)
    {
        foreach (var node in graph.Reachable)
        {
            string? fault = Fault(node);
            if (fault is not null)
                throw new InvalidOperationException($"{fault}, in {graph.Mode.Name}:\n{Surroundings(node)}");
        }
    }

    private static string? Fault(Node node) =>
        node.Op is Composite ? "a composite is left"
        : node.Inputs.Any(i => i.Id >= node.Id) ? "an input comes after its user"
        : node.Inputs.Any(i => i.Factory != node.Factory) ? "an input belongs to another graph"
        : node.Op.Infer(node.Inputs, Site.Network) != node.Shape ? "the shape does not follow from the inputs"
        : node.Op is Operators.Elementwise && node.Inputs.Any(i => i.Shape != node.Shape) ? "elementwise inputs differ in shape"
        : null;

    private static string Surroundings(Node node) => string.Join("\n", node.Inputs.Concat([node]).Select(n => "  " + n));
}
