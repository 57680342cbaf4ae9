using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>The fields of the structs that run on a GPU, and their initial values.</summary>
internal static class GpuFields
{
    /// <summary>The head of a struct.</summary>
    public static CodeWriter.Block Struct(CodeWriter code, string name, string contract) =>
        code.Line("[ExcludeFromCodeCoverage] // coverage tools would add calls that no GPU has").Braces($"file struct {name} : {contract}");

    /// <summary>One field an operand, then the sizes.</summary>
    public static void Declare(CodeWriter code, IEnumerable<Operand> operands, IEnumerable<string> sizes)
    {
        foreach (var operand in operands.Where(o => !o.IsScratch))
            code.Line($"public ArrayView<{KernelPrinter.Element(operand.Buffer)}> {operand.Name}; // {operand.Buffer.Shape}");
        foreach (string size in sizes)
            code.Line($"public int {size};");
    }

    /// <summary>The initial values of those fields.</summary>
    public static IEnumerable<string> Values(IEnumerable<Operand> operands, IEnumerable<string> sizes, string buffers) =>
        operands.Where(o => !o.IsScratch).Select(o => $"{o.Name} = {Place(buffers, o.View)},").Concat(sizes.Select(s => $"{s} = {s},"));

    /// <summary>The last index of so many.</summary>
    public static string Last(Graph.Dim size) => size.IsConstant ? Symbols.Code(size - 1) : $"{Symbols.Code(size)} - 1";

    /// <summary>Where a view starts.</summary>
    public static string Place(string buffers, View view)
    {
        string start = $"{buffers}.{Identifiers.Pascal(view.Buffer.Name)}(gpu)";
        return view.Offset == (Graph.Dim)0 ? start : $"{start}.SubView({Symbols.Code(view.Offset)})";
    }

    /// <summary>Locals for sizes, as fields of the program hold them.</summary>
    public static void Sizes(CodeWriter code, IEnumerable<string> sizes)
    {
        foreach (string size in sizes)
            code.Line($"int {size} = gpu.{Identifiers.Pascal(size)};");
    }
}
