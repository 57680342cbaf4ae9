namespace GraphGen.Generator.Printing;

/// <summary>
/// The structs behind the kernels. Kernels that do the same to other buffers, such as those of repeated blocks or of two modes,
/// share one: there is less to read, to compile and to keep in the processor's instruction cache.
/// </summary>
internal sealed class SharedTypes
{
    private const string Unnamed = "\u00a7";

    private readonly UniqueNames _names = new();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The name of a struct with the text that <paramref name="print"/> writes for a name.</summary>
    public string Get(string wanted, string summary, Action<CodeWriter, string> print)
    {
        var code = new CodeWriter();
        print(code, Unnamed);
        string text = code.ToString();
        if (!_known.TryGetValue(text, out string? name))
        {
            _known[text] = name = _names.Get(wanted);
            _texts.Add($"/// <summary>{CodeWriter.Xml(summary)}</summary>\n{text.Replace(Unnamed, name)}");
        }

        return name;
    }

    /// <summary>Prints all that were asked for, in that order.</summary>
    public void Print(CodeWriter code)
    {
        foreach (string text in _texts)
            code.Gap().Lines(text.TrimEnd('\n'));
    }
}
