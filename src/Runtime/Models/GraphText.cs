using System.Globalization;
using System.Text;

namespace GraphGen;

/// <summary>How a drawing language writes the parts of a graph; each part is one line without indentation.</summary>
interface IGraphDialect
{
    /// <summary>The lines before everything else.</summary>
    string Head(string title);

    /// <summary>The first line of a kernel's group.</summary>
    string Open(int kernel, string title);

    /// <summary>The last line of a kernel's group.</summary>
    string Close { get; }

    /// <summary>A node.</summary>
    string Node(int id, ReadOnlySpan<string> lines);

    /// <summary>An arrow.</summary>
    string Edge(int from, int to);

    /// <summary>The lines after everything else.</summary>
    string Foot { get; }
}

/// <summary>Walks over a graph for any dialect.</summary>
static class GraphText
{
    internal static string Write(NetworkGraph graph, IGraphDialect dialect)
    {
        var text = new StringBuilder(dialect.Head(graph.Name));
        var nodes = graph.Nodes.ToDictionary(node => node.Id);
        var grouped = graph.Kernels.SelectMany(kernel => kernel.Nodes).ToHashSet();
        WriteNodes(text, dialect, graph.Nodes.Where(node => !grouped.Contains(node.Id)), indent: "  ");
        for (var i = 0; i < graph.Kernels.Length; i++)
        {
            var kernel = graph.Kernels[i];
            Line(text, "  ", dialect.Open(i, $"{kernel.Name}: {kernel.Summary}"));
            WriteNodes(text, dialect, kernel.Nodes.Select(id => nodes[id]), indent: "    ");
            Line(text, "  ", dialect.Close);
        }

        foreach (var node in graph.Nodes)
            foreach (var input in node.Inputs) Line(text, "  ", dialect.Edge(input, node.Id));
        return text.Append(dialect.Foot).ToString();
    }

    /// <summary>Invariant text of interpolated parts.</summary>
    internal static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static void WriteNodes(StringBuilder text, IGraphDialect dialect, IEnumerable<GraphNode> nodes, string indent)
    {
        foreach (var node in nodes)
        {
            string[] lines = node.Name.Length > 0 ? [node.Name, node.Operation, node.Shape] : [node.Operation, node.Shape];
            Line(text, indent, dialect.Node(node.Id, lines));
        }
    }

    static void Line(StringBuilder text, string indent, string line) => text.Append(indent).Append(line).Append('\n');
}
