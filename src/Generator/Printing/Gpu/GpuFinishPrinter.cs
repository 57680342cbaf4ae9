using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>The second pass of a fold over rows: adds the blocks' parts up, always in the same order, and uses the result.</summary>
internal sealed class GpuFinishPrinter
{
    private readonly RowKernel _kernel;
    private readonly IReadOnlyList<Fold> _folds;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly bool _alongColumns;

    private GpuFinishPrinter(RowKernel kernel, bool alongColumns)
    {
        (_kernel, _alongColumns) = (kernel, alongColumns);
        _folds = [.. kernel.Folds.Where(f => f.Result.IsVector == alongColumns)];
        var users = alongColumns ? kernel.FinishColumns : kernel.FinishTotal;
        _statements = [.. kernel.Uniforms.NeededBy(users), .. users];
    }

    /// <summary>What the struct's name ends with.</summary>
    public string Suffix => _alongColumns ? "Finish" : "Total";

    /// <summary>What the launching method calls it.</summary>
    public string Local => _alongColumns ? "finish" : "total";

    public IReadOnlyList<Operand> Operands => [.. _folds.Select(f => f.Part), .. _statements.Operands().Except(_folds.Select(f => f.Part)).Distinct()];

    public IReadOnlyList<string> Sizes =>
        [.. KernelPrinter.SizesOf(Operands, [.. _alongColumns ? new[] { _kernel.Columns } : [], .. KernelPrinter.SizesIn(_statements)])];

    public string Groups => _alongColumns ? $"Groups({Symbols.Code(_kernel.Columns * Divisions.Finishers)})" : "1";

    public static GpuFinishPrinter Columns(RowKernel kernel) => new(kernel, true);

    public static GpuFinishPrinter Total(RowKernel kernel) => new(kernel, false);

    public void Struct(CodeWriter code, string type)
    {
        using var block = GpuFields.Struct(code, type, "IGpuKernel");
        GpuFields.Declare(code, Operands, Sizes.Append("blocks"));
        code.Line().Line("/// <inheritdoc/>");
        using var run = code.Braces("public readonly void Run()");
        int threads = _alongColumns ? Divisions.Finishers : Divisions.GroupSize;
        string column = _alongColumns && _kernel.Columns != Dim.One ? "column" : "0";
        code.Line(_alongColumns ? $"int lane = Group.IdxX % {Number(threads)}; // {Number(threads)} threads a column" : "int lane = Group.IdxX;");
        if (column == "column")
            code.Line($"int column = Math.Min(Grid.IdxX * {Number(Divisions.GroupSize / threads)} + Group.IdxX / {Number(threads)}, {GpuFields.Last(_kernel.Columns)});");
        foreach (var fold in _folds)
            Fold(code, fold, column, threads);
        code.Line("if (lane != 0)").Line("    return;");
        var text = new GpuStatements("0", column);
        foreach (var statement in _statements)
            code.Line(text.Print(statement, _alongColumns));
    }

    private static void Fold(CodeWriter code, Fold fold, string column, int threads)
    {
        string part = new GpuStatements("block", column).At(fold.Part, true), sum = fold.Result.Name;
        code.Line($"float {sum} = {GpuDialect.Instance.Literal(fold.Reduction.Identity)};");
        code.Line($"for (int block = lane; block < blocks; block += {Number(threads)})");
        code.Line("    " + StatementPrinter.Assign(sum, fold.Reduction, Code.Name(part), GpuDialect.Instance));
        code.Line($"{sum} = GroupReduction.{fold.Reduction.Lanes}({sum}, {Number(threads)});");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
