using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>
/// The body of a kernel whose rows are each shared by a team of neighbouring threads. All threads of a group go through the rows in
/// step, because they fold along rows together; those that have run out of rows repeat the last one.
/// </summary>
internal sealed class GpuTeamPrinter(CodeWriter code, RowKernel kernel, GpuRowBody body, int threads)
{
    private static readonly GpuDialect Dialect = GpuDialect.Instance;

    private readonly string _column = kernel.Columns == Dim.One ? "0" : "column";

    private readonly GpuStatements _text = new("row", kernel.Columns == Dim.One ? "0" : "column")
    {
        Accumulator = fold => fold.Result.IsVector ? Part(fold, kernel.Columns == Dim.One ? "0" : "column") : fold.Result.Name,
        Counts = "counts",
        StoresOnce = threads > 1 ? "lane == 0" : null,
    };

    private string Rows => Symbols.Code(kernel.Rows);

    private IEnumerable<Fold> Vectors => kernel.Folds.Where(f => f.Result.IsVector);

    private IEnumerable<Fold> Totals => kernel.Folds.Where(f => !f.Result.IsVector);

    public void Print()
    {
        Places();
        if (Vectors.Any())
        {
            using var clear = Loop();
            foreach (var fold in Vectors)
                code.Line($"{Part(fold, _column)} = {Dialect.Literal(fold.Reduction.Identity)};");
        }

        foreach (var fold in Totals)
            code.Line($"float {fold.Result.Name} = {Dialect.Literal(fold.Reduction.Identity)};");
        foreach (var statement in kernel.Uniforms.NeededBy(kernel.RowStatements))
            code.Line(_text.Print(statement, false));
        using (code.Braces($"for (int first = 0; first < {Rows}; first += teams)"))
            Row();
        foreach (var fold in Totals)
            code.Line($"{(threads > 1 ? "if (lane == 0) " : "")}{Part(fold, "0")} = {fold.Result.Name};");
    }

    private static string Part(Fold fold, string column) => new GpuStatements("team", column).At(fold.Part, true);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Places()
    {
        int teams = Divisions.GroupSize / threads;
        if (threads == 1)
            code.Line("int team = Grid.IdxX * Group.DimX + Group.IdxX, teams = Grid.DimX * Group.DimX; // a thread a row");
        else if (teams == 1)
            code.Line("int team = Grid.IdxX, teams = Grid.DimX, lane = Group.IdxX; // a group a row");
        else
            code.Line($"int team = Grid.IdxX * {Number(teams)} + Group.IdxX / {Number(threads)}, teams = Grid.DimX * {Number(teams)}, lane = Group.IdxX % {Number(threads)}; // {Number(threads)} threads a row");
    }

    private CodeWriter.Block Loop()
    {
        string start = threads == 1 ? "0" : "lane";
        string step = threads == 1 ? "column++" : $"column += {Number(threads)}";
        return code.Braces($"for (int column = {start}; column < {Symbols.Code(kernel.Columns)}; {step})");
    }

    private void Row()
    {
        if (kernel.Folds.Count > 0)
            code.Line($"bool counts = first + team < {Rows};");
        code.Line($"int row = Math.Min(first + team, {GpuFields.Last(kernel.Rows)});");
        foreach (var phase in kernel.Phases)
            Pass(phase);
        foreach (var statement in kernel.After)
            code.Line(_text.Print(statement, false));
    }

    private void Pass(Phase phase)
    {
        foreach (var statement in phase.Before)
            code.Line(_text.Print(statement, false));
        foreach (var fold in phase.Folds)
            code.Line($"float {fold.Accumulator.Name} = {Dialect.Literal(fold.Reduction.Identity)};");
        if (phase.Columns.Count > 0)
        {
            using var loop = Loop();
            body.Columns(code, phase, _text, "row", _column);
        }

        foreach (var fold in phase.Folds)
        {
            string folded = threads == 1 ? fold.Accumulator.Name : $"GroupReduction.{fold.Reduction.Lanes}({fold.Accumulator.Name}, {Number(threads)})";
            code.Line($"float {fold.Result.Name} = {folded};");
        }
    }
}
