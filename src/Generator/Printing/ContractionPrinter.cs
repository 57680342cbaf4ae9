using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>A product as a method that calls the runtime's Gemm, with structs for what is fused before and after it.</summary>
internal sealed class ContractionPrinter(CodeWriter code, ContractionKernel kernel, string buffers, SharedTypes types)
{
    private readonly ExpressionPrinter _text = new("lanes");

    /// <summary>The method, a member of the mode's class.</summary>
    public void Print()
    {
        string prologue = Type(kernel.Prologue, "Prologue", "Computes the left operand of " + kernel.Name + " as it is read.");
        string epilogue = Type(kernel.Epilogue, "Epilogue", "Completes the tiles of " + kernel.Name + ", and of others that do the same.");
        KernelPrinter.Head(code, kernel);
        using var method = code.Braces($"private static void {kernel.Name}(in Memory memory)");
        foreach (string size in KernelPrinter.SizesOf(kernel))
            code.Line($"int {size} = memory.{Identifiers.Pascal(size)};");
        Create("prologue", prologue, kernel.Prologue);
        Create("epilogue", epilogue, kernel.Epilogue);
        string multiply = $"Gemm.Multiply<V, {prologue}, {epilogue}>(";
        if (kernel.Lead.Count == 0)
        {
            Multiply(multiply);
            return;
        }

        using var loop = code.Braces($"for (int index = 0; index < {Symbols.Code(Dim.Product(kernel.Lead))}; index++)");
        if (kernel.Epilogue is not null)
            code.Line($"epilogue.firstRow = {Symbols.Times("index", kernel.M)};");
        Multiply(multiply);
    }

    private string Type(TileBody? body, string role, string summary) => body is null
        ? "No" + role
        : types.Get(kernel.Name + role, summary, (target, name) => Body(target, name, "I" + role, body));

    private void Create(string name, string type, TileBody? body)
    {
        if (body is null)
        {
            code.Line($"var {name} = default({type});");
            return;
        }

        using var value = code.Braces($"var {name} = new {type}", "};");
        code.Lines(KernelPrinter.Values(body.Operands, buffers));
        foreach (string size in KernelPrinter.SizesOf(body))
            code.Line($"{size} = {size},");
    }

    private void Multiply(string start)
    {
        code.Line(start);
        code.Line($"    memory.Executor, m: {Symbols.Code(kernel.M)}, n: {Symbols.Code(kernel.N)}, k: {Symbols.Code(kernel.K)},");
        code.Line($"    left: {Matrix(kernel.Left)},");
        code.Line($"    right: {Matrix(kernel.Right)},");
        code.Line($"    destination: {Matrix(kernel.Destination)},");
        code.Line("    ref prologue, ref epilogue);");
    }

    private string Matrix(View view)
    {
        int lead = kernel.Lead.Count;
        string start = KernelPrinter.Place(buffers, view);
        var steps = RowStep.Of(kernel.Lead, [.. view.Strides.Take(lead)]);
        if (steps.Count > 0)
            start = $"Unsafe.Add(ref {start}, {KernelPrinter.Offset(steps, "index")})";
        return $"new Matrix(ref {start}, rowStride: {Symbols.Code(view.Strides[lead])}, columnStride: {Symbols.Code(view.Strides[lead + 1])})";
    }

    private void Body(CodeWriter target, string type, string contract, TileBody body)
    {
        using var block = target.Braces($"file ref struct {type} : {contract}");
        KernelPrinter.Fields(target, body.Operands);
        foreach (string size in KernelPrinter.SizesOf(body))
            target.Line($"public int {size};");
        bool isEpilogue = contract == "IEpilogue", hasLead = kernel.Lead.Count > 0 && isEpilogue;
        if (hasLead)
            target.Line("public int firstRow;");
        string row = hasLead ? "(firstRow + row)" : "row";
        Apply(target, body, row);
        if (isEpilogue)
            Fetch(target, body, row);
    }

    private void Apply(CodeWriter target, TileBody body, string row)
    {
        Documentation(target);
        using var method = target.Braces($"public readonly V Apply<V>(V {body.Input.Name}, int row, int column, int lanes) where V : struct, IVector<V>");
        foreach (var operand in body.Operands)
            target.Line(KernelPrinter.RowLocal(operand, row));
        foreach (var statement in body.Uniforms)
            target.Lines(_text.Print(statement, false));
        foreach (var statement in body.Statements)
            target.Lines(_text.Print(statement, true));
        target.Line($"return {_text.Print(body.Result, true)};");
    }

    // Of what has its own value for each element.
    private static void Fetch(CodeWriter target, TileBody body, string row)
    {
        const string head = "void Fetch(int row, int column)";
        var lines = body.Operands.Where(o => o.Rows.Count > 0 && o.ColumnStride == Dim.One)
            .Select(o => $"Cache.Fetch(ref this.{o.Name}, {KernelPrinter.Offset(o.Rows, row)} + column);").ToList();
        Documentation(target);
        if (lines.Count < 2)
        {
            target.Line($"public readonly {head} {(lines.Count == 0 ? "{ }" : "=> " + lines[0])}");
            return;
        }

        using var method = target.Braces("public readonly " + head);
        target.Lines(lines);
    }

    private static void Documentation(CodeWriter target) =>
        target.Gap().Line("/// <inheritdoc/>").Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
}
