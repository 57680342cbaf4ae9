using System.Globalization;
using System.Text;

namespace GraphGen;

/// <summary>Mermaid flowcharts.</summary>
sealed class MermaidDialect : IGraphDialect
{
    public string Head(string title) => $"---\ntitle: \"{Yaml(title)}\"\n---\nflowchart TD\n";

    public string Open(int kernel, string title) => GraphText.Format($"subgraph kernel{kernel}[\"{Escape(title)}\"]");

    public string Close => "end";

    public string Node(int id, ReadOnlySpan<string> lines)
    {
        var label = string.Join("<br/>", lines.ToArray().Select(Escape));
        return GraphText.Format($"n{id}[\"{label}\"]");
    }

    public string Edge(int from, int to) => GraphText.Format($"n{from} --> n{to}");

    public string Foot => "";

    /// <summary>Mermaid has no backslash escapes in labels: whatever could end or style one becomes a character code.</summary>
    static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if ("\"#&<>`\\;".Contains(c) || char.IsControl(c)) escaped.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    static string Yaml(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r");
}
