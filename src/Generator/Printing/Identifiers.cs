using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphGen.Generator.Printing;

/// <summary>Paths such as "first.batchNorm.mean" as C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>firstBatchNormMean, escaped when it is a keyword.</summary>
    public static string Camel(string path) => Escape(Join(path, upperFirst: false));

    /// <summary>FirstBatchNormMean.</summary>
    public static string Pascal(string path) => Join(path, upperFirst: true);

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "await" or "scoped" or "field" ? "@" + name : name;

    private static string Join(string path, bool upperFirst)
    {
        var text = new StringBuilder();
        bool upper = upperFirst;
        foreach (char c in path)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                upper = text.Length > 0 || upperFirst;
                continue;
            }

            text.Append(upper ? char.ToUpperInvariant(c) : text.Length == 0 && !upperFirst ? char.ToLowerInvariant(c) : c);
            upper = false;
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }
}

/// <summary>Hands out names that differ: a second "mean" is "mean2".</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved;

    public UniqueNames(params string[] reserved)
        : this(new HashSet<string>(reserved, StringComparer.Ordinal))
    {
    }

    private UniqueNames(HashSet<string> reserved) => _reserved = reserved;

    /// <summary>Names other than those of a set, which several can share.</summary>
    public static UniqueNames Besides(HashSet<string> reserved) => new(reserved);

    public string Get(string wanted)
    {
        string name = wanted;
        for (int number = 2; _reserved.Contains(name) || !_taken.Add(name); number++)
            name = wanted + number;
        return name;
    }
}
