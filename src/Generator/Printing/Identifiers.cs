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
internal sealed class UniqueNames(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Get(string wanted)
    {
        string name = wanted;
        for (int number = 2; !_taken.Add(name); number++)
            name = wanted + number;
        return name;
    }
}
