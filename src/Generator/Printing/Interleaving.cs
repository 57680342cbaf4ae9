using System.Globalization;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>
/// A pass that does little but sum: one accumulator would wait for its own last addition at every step, so four take turns.
/// </summary>
internal static class Interleaving
{
    private const int Ways = 4;

    /// <summary>Passes of more statements keep the processor busy as they are.</summary>
    private const int MostStatements = 3;

    /// <summary>Sixteen floats fill the widest vector.</summary>
    private const int Step = 16 * Ways;

    public static bool Suits(RowKernel kernel, Phase phase) =>
        kernel.Columns.IsConstant && kernel.Columns.Constant % Step == 0 && kernel.Columns.Constant >= 2 * Step
        && phase.Folds.Any() && phase.Columns.Count <= MostStatements && phase.Columns.All(s => s is Let or FoldRow);

    public static void Print(CodeWriter code, RowKernel kernel, Phase phase, Fetching fetching)
    {
        foreach (var fold in phase.Folds)
        {
            for (int way = 1; way < Ways; way++)
                code.Line($"var {Name(fold.Accumulator.Name, way)} = {VectorDialect.Instance.Literal(fold.Reduction.Identity)};");
        }

        using (code.Braces($"for (int column = 0; column < {Symbols.Code(kernel.Columns)}; column += {Number(Ways)} * V.Count)"))
        {
            for (int way = 0; way < Ways; way++)
                Print(code, phase, way, fetching);
        }

        foreach (var fold in phase.Folds)
        {
            for (int way = 1; way < Ways; way++)
                code.Line(ExpressionPrinter.Assign(fold.Accumulator.Name, fold.Reduction, Code.Name(Name(fold.Accumulator.Name, way))));
        }
    }

    private static void Print(CodeWriter code, Phase phase, int way, Fetching fetching)
    {
        var inside = new HashSet<string>(phase.Columns.Select(s => s is Let let ? let.Local.Name : ((FoldRow)s).Accumulator.Name));
        string column = way == 0 ? "column" : way == 1 ? "column + V.Count" : $"column + {Number(way)} * V.Count";
        var text = new ExpressionPrinter(null, column, name => inside.Contains(name) ? Name(name, way) : name);
        code.Lines(fetching.AtColumn(phase, column));
        foreach (var statement in phase.Columns)
            code.Lines(text.Print(statement, true));
    }

    private static string Name(string name, int way) => way == 0 ? name : $"{name}_{Number(way)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
