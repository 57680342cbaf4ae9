using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>Expressions and statements of kernels as C# for one thread of a GPU, which sees one row and one column at a time.</summary>
/// <param name="row">The row.</param>
/// <param name="column">The column; "0" where there is one only.</param>
internal sealed class GpuStatements(string row, string column) : StatementPrinter
{
    private readonly HashSet<Local> _conditions = [];

    /// <summary>What accumulates a fold over rows.</summary>
    public Func<Fold, string> Accumulator { get; init; } = fold => fold.Result.Name;

    /// <summary>The condition under which a row counts in folds over rows; null when every row does.</summary>
    public string? Counts { get; init; }

    /// <summary>The condition under which a value that many threads have alike is stored; null when only one has it.</summary>
    public string? StoresOnce { get; init; }

    public string Print(Statement statement, bool alongColumns) => statement switch
    {
        Let let => $"{(IsCondition(let.Value) && _conditions.Add(let.Local) ? "bool" : "float")} {let.Local.Name} = {Print(let.Value, false)};",
        Store store => $"{(StoresOnce is null || alongColumns ? "" : $"if ({StoresOnce}) ")}{At(store.Operand, alongColumns)} = {Number(store.Value)};",
        FoldRow fold => Assign(fold.Accumulator.Name, fold.Reduction, Print(fold.Value, false), GpuDialect.Instance),
        FoldBlock fold => Assign(Accumulator(fold.Fold), fold.Fold.Reduction, Counted(fold.Fold.Reduction, Print(fold.Value, false)), GpuDialect.Instance),
        _ => throw new InvalidOperationException($"no text for {statement}"),
    };

    /// <summary>An operand's element, for a row and column or for a row alone.</summary>
    public string At(Operand operand, bool alongColumns) => $"{operand.Name}[{Index(operand, alongColumns)}]";

    protected override Code Ramp() => column == "0" ? GpuDialect.Instance.Literal(0) : GpuDialect.Instance.Cast(Code.Name(column));

    // What is drawn or kept has been made anew, and is known by the scratch row's name.
    protected override Code Load(LoadExpression load) =>
        Code.Name(load.Operand.IsScratch ? load.Operand.Name : At(load.Operand, load.IsVector));

    protected override Code Apply(ApplyExpression apply) => apply.Op.Write(
        GpuDialect.Instance,
        [.. apply.Arguments.Select((argument, i) => apply.Op is Select && i == 0 ? Condition(argument) : Print(argument, false))]);

    private bool IsCondition(Expression value) =>
        value is ApplyExpression { Op: Comparison } || (value is LocalExpression local && _conditions.Contains(local.Local));

    // In memory a condition is 1 or 0.
    private Code Condition(Expression value) => IsCondition(value)
        ? Print(value, false)
        : Code.Infix("!=", Binding.Relational, Print(value, false), GpuDialect.Instance.Literal(0));

    private Code Number(Expression value) => IsCondition(value)
        ? GpuDialect.Instance.Select(Print(value, false), GpuDialect.Instance.Literal(1), GpuDialect.Instance.Literal(0))
        : Print(value, false);

    private Code Counted(Reduction reduction, Code value) =>
        Counts is null ? value : GpuDialect.Instance.Select(Code.Name(Counts), value, GpuDialect.Instance.Literal(reduction.Identity));

    private string Index(Operand operand, bool alongColumns)
    {
        var terms = new List<string>();
        if (operand.Rows.Count > 0 && row != "0")
            terms.Add(KernelPrinter.Offset(operand.Rows, row));
        if (alongColumns && column != "0" && operand.ColumnStride != (Dim)0)
            terms.Add(Symbols.Times(column, operand.ColumnStride));
        return terms.Count == 0 ? "0" : string.Join(" + ", terms);
    }
}
