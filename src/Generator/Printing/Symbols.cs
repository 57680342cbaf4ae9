using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Printing;

/// <summary>Sizes in emitted code: symbols become variables that collide with nothing else.</summary>
internal static class Symbols
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "row", "column", "lanes", "begin", "end", "worker", "block", "blocks", "scratch", "seed", "step", "threads", "executor",
        "V", "memory", "index", "value", "product", "optimizer", "firstRow", "kernel", "prologue", "epilogue",
        "gpu", "device", "groups", "team", "teams", "lane", "first", "counts", "element", "thread", "finish", "total",
    };

    /// <summary>The variable for a symbol.</summary>
    public static string Variable(string symbol)
    {
        string name = Identifiers.Camel(symbol);
        return Reserved.Contains(name) ? name + "Size" : name;
    }

    public static string Code(Dim size) => size.ToCode(Variable);

    /// <summary>The size as what something is divided by.</summary>
    public static string Factor(Dim size) => Code(size) is var code && code.Contains(" * ") && code[0] != '(' ? $"({code})" : code;

    /// <summary>a * b, left out where one of them says nothing.</summary>
    public static string Times(string index, Dim stride) =>
        stride == Dim.One ? index : stride == (Dim)0 ? "0" : $"{index} * {Code(stride)}";
}
