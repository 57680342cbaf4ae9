using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>What the printers of all kernels share: heads, fields, and the places where operands start.</summary>
internal static class KernelPrinter
{
    /// <summary>The most columns a comment takes.</summary>
    private const int Width = 130;

    /// <summary>A sentence, the user's lines, and why the kernel ends.</summary>
    public static void Head(CodeWriter code, Kernel kernel)
    {
        code.Gap().Summary(kernel.Summary);
        foreach (string source in kernel.Sources.Take(4))
            code.Line("// from: " + (source.Length > Width ? source.Substring(0, Width) + "…" : source));
        if (kernel.Sources.Count > 4)
            code.Line($"// and {kernel.Sources.Count - 4} more lines");
        if (kernel.Ended is { } reason)
            code.Line($"// ends here: {reason}");
    }

    /// <summary>One field an operand.</summary>
    public static void Fields(CodeWriter code, IEnumerable<Operand> operands)
    {
        foreach (var operand in operands.Where(o => !o.IsScratch))
            code.Line($"public ref {Element(operand.Buffer)} {operand.Name}; // {operand.Buffer.Shape}");
    }

    /// <summary>The initial values of those fields.</summary>
    public static IEnumerable<string> Values(IEnumerable<Operand> operands, string buffers) =>
        operands.Where(o => !o.IsScratch).Select(o => $"{o.Name} = ref {Place(buffers, o.View)},");

    /// <summary>Where a view starts.</summary>
    public static string Place(string buffers, View view)
    {
        string start = $"{buffers}.{Identifiers.Pascal(view.Buffer.Name)}(memory)";
        return view.Offset == (Dim)0 ? start : $"Unsafe.Add(ref {start}, {Symbols.Code(view.Offset)})";
    }

    /// <summary>A local for the part of an operand that belongs to a row.</summary>
    public static string RowLocal(Operand operand, string row, string? name = null)
    {
        string local = $"ref {Element(operand.Buffer)} {name ?? operand.Name}";
        return operand.Rows.Count == 0
            ? $"{local} = ref this.{operand.Name};"
            : $"{local} = ref Unsafe.Add(ref this.{operand.Name}, {Offset(operand.Rows, row)});";
    }

    /// <summary>The offset that follows from a row number.</summary>
    public static string Offset(IReadOnlyList<RowStep> steps, string row) =>
        steps.Count == 0 ? "0" : string.Join(" + ", steps.Select(s => Symbols.Times(Index(s, row), s.Stride)));

    /// <summary>The symbols that a kernel's text names.</summary>
    public static IEnumerable<string> SizesOf(IEnumerable<Operand> operands, params Dim[] sizes) =>
        operands.SelectMany(o => o.Rows.SelectMany(r => new[] { r.Divisor, r.Modulus ?? 1, r.Stride }).Append(o.ColumnStride).Append(o.View.Offset))
            .Concat(sizes).SelectMany(d => d.Symbols).Distinct().Select(Symbols.Variable).OrderBy(v => v, StringComparer.Ordinal);

    /// <summary>The symbols that the text around a product names.</summary>
    public static IEnumerable<string> SizesOf(ContractionKernel kernel)
    {
        List<TileBody> bodies = [.. new[] { kernel.Prologue, kernel.Epilogue }.OfType<TileBody>()];
        return SizesOf(
            bodies.SelectMany(b => b.Operands),
            [kernel.M, kernel.N, kernel.K, .. kernel.Lead, .. new[] { kernel.Left, kernel.Right, kernel.Destination }.SelectMany(v => v.Strides.Append(v.Offset)),
                .. bodies.SelectMany(b => SizesIn(b.Uniforms))]);
    }

    /// <summary>The symbols that a prologue or epilogue names.</summary>
    public static IEnumerable<string> SizesOf(TileBody body) => SizesOf(body.Operands, [.. SizesIn(body.Uniforms)]);

    public static IEnumerable<Dim> SizesIn(IEnumerable<Statement> statements) =>
        statements.OfType<Let>().Select(l => l.Value).OfType<SizeExpression>().Select(s => s.Size);

    public static string Element(TensorBuffer buffer) => buffer.IsIndex ? "int" : "float";

    private static string Index(RowStep step, string row)
    {
        string divided = step.Divisor == Dim.One ? row : $"{row} / {Symbols.Factor(step.Divisor)}";
        return step.Modulus is { } modulus ? $"({divided} % {Symbols.Factor(modulus)})"
            : step.Divisor == Dim.One ? divided : $"({divided})";
    }
}
