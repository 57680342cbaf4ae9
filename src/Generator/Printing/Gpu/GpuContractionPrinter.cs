using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>A product as a method that queues it, with structs for what is fused before and after it.</summary>
internal sealed class GpuContractionPrinter(CodeWriter code, ContractionKernel kernel, string buffers, SharedTypes types)
{
    private readonly GpuStatements _text = new("row", "column");

    /// <summary>Whether one launch can step through the leading axes of all operands.</summary>
    private bool IsOneLaunch => new[] { kernel.Left, kernel.Right, kernel.Destination }.All(v => Leading(v) is not null);

    public void Print()
    {
        string prologue = Type(kernel.Prologue, "Prologue", $"Computes the left operand of {kernel.Name} as it is read.");
        string epilogue = Type(kernel.Epilogue, "Epilogue", $"Completes the elements of {kernel.Name}, and of others that do the same.");
        KernelPrinter.Head(code, kernel);
        using var method = code.Braces($"private static void {kernel.Name}({GpuProgramPrinter.Type} gpu)");
        GpuFields.Sizes(code, KernelPrinter.SizesOf(kernel));
        Create("prologue", prologue, kernel.Prologue);
        Create("epilogue", epilogue, kernel.Epilogue);
        if (IsOneLaunch)
        {
            Multiply(Symbols.Code(Dim.Product(kernel.Lead)), view => Matrix(view, Leading(view)!));
            return;
        }

        using var loop = code.Braces($"for (int index = 0; index < {Symbols.Code(Dim.Product(kernel.Lead))}; index++) // the leading axes lie in too many orders for one launch");
        if (kernel.Epilogue is not null)
            code.Line($"epilogue.firstRow = {Symbols.Times("index", kernel.M)};");
        Multiply("1", view => Matrix(view, ""));
    }

    private string Type(TileBody? body, string role, string summary) => body is null
        ? "GpuNo" + role
        : types.Get(kernel.Name + role, summary, (target, name) => Body(target, name, role, body));

    private void Create(string name, string type, TileBody? body)
    {
        if (body is null)
        {
            code.Line($"var {name} = default({type});");
            return;
        }

        using var value = code.Braces($"var {name} = new {type}", "};");
        code.Lines(GpuFields.Values(body.Operands, KernelPrinter.SizesOf(body), buffers));
    }

    private void Multiply(string lead, Func<View, string> matrix)
    {
        code.Line("gpu.Multiply(");
        code.Line($"    lead: {lead}, m: {Symbols.Code(kernel.M)}, n: {Symbols.Code(kernel.N)}, k: {Symbols.Code(kernel.K)},");
        code.Line($"    left: {matrix(kernel.Left)},");
        code.Line($"    right: {matrix(kernel.Right)},");
        code.Line($"    destination: {matrix(kernel.Destination)},");
        code.Line("    prologue, epilogue);");
    }

    private string Matrix(View view, string leading)
    {
        int lead = kernel.Lead.Count;
        string start = GpuFields.Place(buffers, view);
        if (!IsOneLaunch && RowStep.Of(kernel.Lead, [.. view.Strides.Take(lead)]) is { Count: > 0 } steps)
            start = $"{start}.SubView({KernelPrinter.Offset(steps, "index")})";
        return $"new GpuMatrix({start}, rowStride: {Symbols.Code(view.Strides[lead])}, columnStride: {Symbols.Code(view.Strides[lead + 1])}{leading})";
    }

    // A matrix steps as lead / inner * leadStride + lead % inner * innerStride.
    private string? Leading(View view)
    {
        var steps = RowStep.Of(kernel.Lead, [.. view.Strides.Take(kernel.Lead.Count)]);
        return steps.Count switch
        {
            0 => "",
            1 when steps[0].Modulus is null && steps[0].Divisor == Dim.One => Leading(steps[0].Stride),
            1 when steps[0].Modulus is null => Leading(steps[0].Stride, steps[0].Divisor, 0),
            1 when steps[0].Divisor == Dim.One => Leading(0, steps[0].Modulus!, steps[0].Stride),
            2 when steps[0].Modulus is null && steps[1].Divisor == Dim.One && steps[1].Modulus == steps[0].Divisor =>
                Leading(steps[0].Stride, steps[0].Divisor, steps[1].Stride),
            _ => null,
        };
    }

    private static string Leading(Dim stride) => $", leadStride: {Symbols.Code(stride)}";

    private static string Leading(Dim stride, Dim inner, Dim innerStride) =>
        $"{Leading(stride)}, inner: {Symbols.Code(inner)}, innerStride: {Symbols.Code(innerStride)}";

    private void Body(CodeWriter target, string type, string role, TileBody body)
    {
        using var block = GpuFields.Struct(target, type, "IGpu" + role);
        GpuFields.Declare(target, body.Operands, KernelPrinter.SizesOf(body));
        bool isShifted = !IsOneLaunch && role == "Epilogue";
        if (isShifted)
            target.Line("public int firstRow;");
        target.Gap().Line("/// <inheritdoc/>");
        using var method = target.Braces($"public readonly float Apply(float {body.Input.Name}, int row, int column)");
        if (isShifted)
            target.Line("row += firstRow;");
        foreach (var statement in body.Uniforms)
            target.Line(_text.Print(statement, false));
        foreach (var statement in body.Statements)
            target.Line(_text.Print(statement, true));
        target.Line($"return {_text.Print(body.Result, false)};");
    }
}
