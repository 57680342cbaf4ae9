using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>The declarations around emitted members: namespace, containing types, the type itself.</summary>
internal static class TypePrinter
{
    /// <summary>Prints what is around, and within it <paramref name="members"/>.</summary>
    public static void Print(CodeWriter code, TypeSpec type, string head, Action members)
    {
        var blocks = new Stack<CodeWriter.Block>();
        if (type.Namespace.Length > 0)
            blocks.Push(code.Braces("namespace " + type.Namespace));
        foreach (string container in type.Containers)
            blocks.Push(code.Braces(container));
        code.Lines(head.Split('\n').Take(head.Split('\n').Length - 1));
        using (code.Braces(head.Split('\n').Last()))
            members();
        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }
}
