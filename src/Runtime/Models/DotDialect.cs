namespace GraphGen;

/// <summary>Graphviz' DOT language.</summary>
sealed class DotDialect : IGraphDialect
{
    public string Head(string title) => $"digraph \"{Escape(title)}\" {{\n  node [shape=box];\n";

    public string Open(int kernel, string title) =>
        GraphText.Format($"subgraph cluster{kernel} {{ label=\"{Escape(title)}\";");

    public string Close => "}";

    public string Node(int id, ReadOnlySpan<string> lines)
    {
        var label = string.Join("\\n", lines.ToArray().Select(Escape));
        return GraphText.Format($"n{id} [label=\"{label}\"];");
    }

    public string Edge(int from, int to) => GraphText.Format($"n{from} -> n{to};");

    public string Foot => "}\n";

    static string Escape(string text) =>
        text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "").Replace("\n", "\\n");
}
