using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>What values are called: by the user's own names, and by what they are where several share one.</summary>
internal static class Naming
{
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "gradient", "backward", "next", "parts", "copy", "Sum", "Max", "Product",
    };

    /// <summary>The whole path, with the primitive's name where the node is a step inside an operator.</summary>
    public static string Path(Node node) => IsStep(node) ? $"{node.Label.Name}.{node.Op.Name}" : node.Label.Name;

    /// <summary>A short name for a value inside a kernel: the last part of its path.</summary>
    public static string Short(Node node) => Short(Path(node), IsStep(node) ? 2 : 1);

    /// <summary>The last part of a path, with what stands before where that alone says little.</summary>
    public static string Short(string path, int least = 1)
    {
        string[] parts = path.Split('.');
        var kept = new List<string>();
        for (int i = parts.Length - 1; i >= 0 && (kept.Count < least || General.Contains(kept[0])); i--)
        {
            // Without loop indices, so that the kernels of repeated blocks are the same text.
            if (!parts[i].All(char.IsDigit))
                kept.Insert(0, parts[i]);
        }

        return Identifiers.Camel(string.Join(".", kept));
    }

    // Of all nodes that carry an operator's name the last is its result; the others are steps on the way.
    public static bool IsStep(Node node) => node.Label.Name.Length > 0 && node.Factory.IsOvertaken(node);
}
