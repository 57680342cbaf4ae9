using System.Globalization;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>The compiled graph and its kernels as data, for the user to look at.</summary>
internal static class GraphPrinter
{
    public static void Print(CodeWriter code, CompiledNetwork network)
    {
        var program = network.Main;
        code.Gap().Summary("The graph as data.");
        using var block = code.Braces("file static class GraphData");
        code.Line("private static global::GraphGen.NetworkGraph? _value;");
        code.Gap().Line("public static global::GraphGen.NetworkGraph Value => _value ??= Create();");
        using var method = code.Gap().Braces("private static global::GraphGen.NetworkGraph Create()");
        using (code.Braces("global::GraphGen.GraphNode[] nodes =", "};"))
        {
            foreach (var node in program.Graph.Reachable)
                Node(code, node);
        }

        using (code.Braces("global::GraphGen.GraphKernel[] kernels =", "};"))
        {
            foreach (var kernel in program.Kernels)
                Kernel(code, kernel);
        }

        code.Line($"return new global::GraphGen.NetworkGraph({Literals.Text(network.Spec.Type.Name)}, [.. nodes], [.. kernels]);");
    }

    private static void Node(CodeWriter code, Graph.Node node) =>
        code.Line($"new({Number(node.Id)}, {Literals.Text(node.Label.Name)}, {Literals.Text(node.Op.Name)}, {Literals.Text(node.Shape.ToString())}, "
            + $"[{string.Join(", ", node.Inputs.Select(i => Number(i.Id)))}]),");

    private static void Kernel(CodeWriter code, Kernel kernel) =>
        code.Line($"new({Literals.Text(kernel.Name)}, {Literals.Text(kernel.Summary)}, {Names(kernel.Reads)}, {Names(kernel.Writes)}, "
            + $"{Literals.Text(kernel.Ended ?? "nothing follows")}, [{string.Join(", ", kernel.Nodes.Select(n => Number(n.Id)))}]),");

    private static string Names(IEnumerable<TensorBuffer> buffers) => $"[{string.Join(", ", buffers.Select(b => Literals.Text(b.Name)))}]";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
