using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>
/// Long rows ask for memory ahead of time. A row is a good part of a page, within which processors fetch ahead by themselves, so many rows
/// would begin by waiting. While its busiest pass runs, lines are asked for in step: of what the row has met by then, the next row's; of what it
/// will only meet in later passes, its own.
/// </summary>
internal sealed class Fetching
{
    /// <summary>Below this, a row's wait is short and networks are mostly in the cache.</summary>
    private const int FewestColumns = 256;

    private readonly Phase? _during;
    private readonly List<Operand> _nextRow = [], _thisRow = [];

    public Fetching(RowKernel kernel, Streaming streaming)
    {
        if (!HasLongRows(kernel))
            return;
        _during = kernel.Phases.OrderByDescending(p => p.Columns.Cost()).First();
        var met = new HashSet<Operand>(kernel.Phases.Take(kernel.Phases.IndexOf(_during) + 1).SelectMany(p => p.Before.Concat(p.Columns)).Operands());
        foreach (var operand in kernel.RowStatements.Operands().Distinct().Where(o => IsWholeRow(kernel, o) && !streaming.Has(o)))
            (met.Contains(operand) ? _nextRow : _thisRow).Add(operand);
    }

    /// <summary>Whether a row alone fills some part of a first-level cache.</summary>
    public static bool HasLongRows(RowKernel kernel) => kernel.Columns.IsConstant && kernel.Columns.Constant >= FewestColumns;

    /// <summary>Whether an operand is read or written from the first to the last column, one after the other, in each row.</summary>
    public static bool IsWholeRow(RowKernel kernel, Operand operand) =>
        operand.Rows.Count > 0 && operand.ColumnStride == Dim.One && !operand.IsScratch && kernel.Folds.All(f => f.Part != operand);

    /// <summary>What a row does before its passes.</summary>
    public IEnumerable<string> BeforeRow(Dim rows) => _nextRow.Count == 0 ? [] :
    [
        $"int nextRow = Math.Min(row + 1, {Symbols.Code(rows)} - 1);",
        .. _nextRow.Select(o => KernelPrinter.RowLocal(o, "nextRow", Next(o))),
    ];

    /// <summary>What a pass does at a column.</summary>
    public IEnumerable<string> AtColumn(Phase phase, string column) => phase != _during ? [] :
    [
        .. _nextRow.Select(o => Line(Next(o), column)),
        .. _thisRow.Select(o => Line(o.Name, column)),
    ];

    private static string Next(Operand operand) => "next" + Identifiers.Pascal(operand.Name);

    private static string Line(string name, string column) => $"Cache.Fetch(ref {name}, {column});";
}
