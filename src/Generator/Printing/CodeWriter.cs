using System.Text;

namespace GraphGen.Generator.Printing;

/// <summary>Lines of C#, indented by blocks. Line ends are '\n' on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _atBlockStart = true;

    public override string ToString() => _text.ToString();

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
        _atBlockStart = false;
        return this;
    }

    /// <summary>Several lines, indented as they stand.</summary>
    public CodeWriter Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
        return this;
    }

    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Line(line);
        return this;
    }

    /// <summary>An empty line between members; none at the start of a block.</summary>
    public CodeWriter Gap() => _atBlockStart ? this : Line();

    /// <summary>A line, and a block in braces after it, closed when the result is disposed.</summary>
    public Block Braces(string head, string end = "}")
    {
        Line(head).Line("{");
        _depth++;
        _atBlockStart = true;
        return new Block(this, end);
    }

    /// <summary>A documentation summary.</summary>
    public CodeWriter Summary(string text) => Line($"/// <summary>{Xml(text)}</summary>");

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private void Close(string end)
    {
        _depth--;
        Line(end);
    }

    internal sealed class Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
