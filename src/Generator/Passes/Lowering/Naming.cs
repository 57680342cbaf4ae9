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
        // Without loop indices, so that the kernels of repeated blocks are the same text.
        string[] parts = [.. path.Split('.').Where(part => !part.All(char.IsDigit))];
        int kept = least;
        while (kept < parts.Length && General.Contains(parts[parts.Length - kept]))
            kept++;
        return Identifiers.Camel(string.Join(".", parts.Skip(Math.Max(0, parts.Length - kept))));
    }

    // Of all nodes that carry an operator's name the last is its result; the others are steps on the way.
    public static bool IsStep(Node node) => node.Label.Name.Length > 0 && node.Factory.IsOvertaken(node);
}
