using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>A row kernel as a method that launches it, a struct with what a thread does, and structs that add the blocks of rows up.</summary>
internal sealed class GpuRowPrinter
{
    private readonly CodeWriter _code;
    private readonly RowKernel _kernel;
    private readonly string _buffers;
    private readonly SharedTypes _types;
    private readonly GpuRowBody _body;
    private readonly Division _division;
    private readonly int _team;
    private readonly IReadOnlyList<string> _sizes;

    private GpuRowPrinter(CodeWriter code, RowKernel kernel, string buffers, SharedTypes types)
    {
        (_code, _kernel, _buffers, _types) = (code, kernel, buffers, types);
        _body = new GpuRowBody(kernel);
        _division = Divisions.Of(kernel);
        _team = Divisions.Team(kernel.Columns);
        _sizes = [.. KernelPrinter.SizesOf(_body.Operands, [kernel.Rows, kernel.Columns, .. KernelPrinter.SizesIn(kernel.Uniforms.NeededBy(kernel.RowStatements))])];
    }

    private bool HasFolds => _kernel.Folds.Count > 0;

    private string Rows => Symbols.Code(_kernel.Rows);

    private string Columns => Symbols.Code(_kernel.Columns);

    public static void Print(CodeWriter code, RowKernel kernel, string buffers, SharedTypes types) =>
        new GpuRowPrinter(code, kernel, buffers, types).Print();

    private void Print()
    {
        string type = _types.Get(_kernel.Name + "Kernel", $"What a thread does for {_kernel.Name}, and for others that do the same.", Struct);
        KernelPrinter.Head(_code, _kernel);
        using var method = _code.Braces($"private static void {_kernel.Name}({GpuProgramPrinter.Type} gpu)");
        GpuFields.Sizes(_code, AllSizes());
        string groups = Groups();
        Launch(type, _body.Operands, _sizes, Others(), groups);
        if (_kernel.Folds.Any(f => f.Result.IsVector))
            Finish(GpuFinishPrinter.Columns(_kernel));
        if (_kernel.Folds.Any(f => !f.Result.IsVector))
            Finish(GpuFinishPrinter.Total(_kernel));
    }

    private IEnumerable<string> AllSizes() =>
        _sizes.Concat(KernelPrinter.SizesOf(_kernel.Operands, [_kernel.Rows, _kernel.Columns, .. KernelPrinter.SizesIn(_kernel.Uniforms)]))
            .Distinct().OrderBy(s => s, StringComparer.Ordinal);

    /// <summary>The number of groups, after the lines that work it out.</summary>
    private string Groups()
    {
        if (_division == Division.Elements)
            return $"Groups({Symbols.Code(_kernel.Rows * _kernel.Columns)})";
        if (_division == Division.Columns)
        {
            _code.Line($"int blocks = Math.Min({Number(Divisions.Blocks)}, ({Rows} + 3) / 4); // of at least four rows, so that there is something to add");
            return $"Groups({Symbols.Times("blocks", _kernel.Columns)})";
        }

        string groups = $"Groups({Symbols.Code(_kernel.Rows * _team)})";
        if (!HasFolds)
            return groups;
        _code.Line($"int groups = Math.Min({Number(Divisions.Blocks * _team / Divisions.GroupSize)}, {groups}); // each team of threads takes a block of rows");
        _code.Line($"int blocks = groups * {Number(Divisions.GroupSize / _team)};");
        return "groups";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Launch(string type, IEnumerable<Operand> operands, IEnumerable<string> sizes, IEnumerable<string> others, string groups)
    {
        using (_code.Braces($"var kernel = new {type}", "};"))
            _code.Lines(GpuFields.Values(operands, sizes, _buffers)).Lines(others);
        _code.Line($"gpu.Launch(kernel, {groups});");
    }

    private void Finish(GpuFinishPrinter finish)
    {
        string type = _types.Get(_kernel.Name + finish.Suffix, $"Adds up the blocks of rows of {_kernel.Name}, and of others that do the same.", finish.Struct);
        using (_code.Braces($"var {finish.Local} = new {type}", "};"))
            _code.Lines(GpuFields.Values(finish.Operands, finish.Sizes, _buffers)).Line("blocks = blocks,");
        _code.Line($"gpu.Launch({finish.Local}, {finish.Groups});");
    }

    private IEnumerable<string> Others()
    {
        if (_division == Division.Columns)
            yield return "blocks = blocks,";
        if (_body.Draws.Count == 0)
            yield break;
        yield return "seed = gpu.Seed,";
        yield return "step = gpu.Step,";
        for (int i = 0; i < _body.Draws.Count; i++)
            yield return $"{GpuRowBody.Site(i)} = {Number(_body.Draws[i].Site)},";
    }

    private void Struct(CodeWriter code, string type)
    {
        using var block = GpuFields.Struct(code, type, "IGpuKernel");
        GpuFields.Declare(code, _body.Operands, _sizes.Concat(_division == Division.Columns ? ["blocks"] : []));
        if (_body.Draws.Count > 0)
            code.Line("public ulong seed;").Line("public uint step;");
        for (int i = 0; i < _body.Draws.Count; i++)
            code.Line($"public uint {GpuRowBody.Site(i)};");
        code.Line().Line("/// <inheritdoc/>");
        using var run = code.Braces("public readonly void Run()");
        if (_division == Division.Elements)
            Elements(code);
        else if (_division == Division.Columns)
            ByColumns(code);
        else
            new GpuTeamPrinter(code, _kernel, _body, _team).Print();
    }

    private void Elements(CodeWriter code)
    {
        code.Line("int element = Grid.IdxX * Group.DimX + Group.IdxX;");
        code.Line($"if (element >= {Symbols.Code(_kernel.Rows * _kernel.Columns)})").Line("    return;");
        var (row, column) = Places(code, "element");
        var text = new GpuStatements(row, column);
        foreach (var statement in _kernel.Uniforms.NeededBy(_kernel.RowStatements))
            code.Line(text.Print(statement, false));
        Pass(code, text, row, column);
    }

    private void ByColumns(CodeWriter code)
    {
        code.Line("int thread = Grid.IdxX * Group.DimX + Group.IdxX;");
        code.Line($"if (thread >= {Symbols.Times("blocks", _kernel.Columns)})").Line("    return;");
        var (block, column) = Places(code, "thread", "block");
        string row = _kernel.Rows == Dim.One ? "0" : "row";
        var text = new GpuStatements(row, column);
        foreach (var statement in _kernel.Uniforms.NeededBy(_kernel.RowStatements))
            code.Line(text.Print(statement, false));
        foreach (var fold in _kernel.Folds)
            code.Line($"float {fold.Result.Name} = {GpuDialect.Instance.Literal(fold.Reduction.Identity)};");
        using (code.Braces($"for (int row = {block}; row < {Rows}; row += blocks)"))
            Pass(code, text, row, column);
        var part = new GpuStatements(block, column);
        foreach (var fold in _kernel.Folds)
            code.Line($"{part.At(fold.Part, true)} = {fold.Result.Name};");
    }

    // Row and column of a number that counts along rows.
    private (string Row, string Column) Places(CodeWriter code, string index, string row = "row")
    {
        if (_kernel.Columns == Dim.One)
            return (index, "0");
        if (_kernel.Rows == Dim.One && row == "row")
            return ("0", index);
        code.Line($"int {row} = {index} / {Symbols.Factor(_kernel.Columns)}, column = {index} % {Symbols.Factor(_kernel.Columns)};");
        return (row, "column");
    }

    private void Pass(CodeWriter code, GpuStatements text, string row, string column)
    {
        foreach (var phase in _kernel.Phases)
        {
            foreach (var statement in phase.Before)
                code.Line(text.Print(statement, false));
            _body.Columns(code, phase, text, row, column);
        }
    }
}
