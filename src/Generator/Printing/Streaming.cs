using GraphGen.Generator.Passes;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>
/// What long rows write once and do not read goes past the caches where there is more of it than they hold: nobody would find it there,
/// and the processor would read each line before overwriting it.
/// </summary>
internal sealed class Streaming
{
    private readonly List<Operand> _operands = [];
    private readonly string _floats;

    public Streaming(RowKernel kernel)
    {
        _floats = Symbols.Code(kernel.Rows * kernel.Columns);
        if (!Fetching.HasLongRows(kernel) || kernel.Columns.Constant % PlanMemory.Alignment != 0)
            return;
        var uses = kernel.RowStatements.Operands();
        foreach (var store in kernel.Phases.SelectMany(p => p.Columns).OfType<Store>())
        {
            if (Fetching.IsWholeRow(kernel, store.Operand) && IsAligned(store.Operand) && uses.Count(o => o == store.Operand) == 1)
                _operands.Add(store.Operand);
        }
    }

    public bool Has(Operand operand) => _operands.Contains(operand);

    /// <summary>What decides, before the first row.</summary>
    public IEnumerable<string> Before =>
        _operands.Select(o => $"bool {Name(o)} = Cache.Streams(ref this.{o.Name}, {_floats});");

    /// <summary>What follows the last row.</summary>
    public IEnumerable<string> After => _operands.Count == 0 ? [] : ["Cache.EndStreams();"];

    /// <summary>The statement that stores a vector.</summary>
    public static string Store(Operand operand, Code value, string column) =>
        $"Cache.Store({value}, ref {operand.Name}, {column}, {Name(operand)});";

    private static string Name(Operand operand) => "streams" + Identifiers.Pascal(operand.Name);

    // Buffers begin at cache lines, and stores past the caches must be aligned.
    private static bool IsAligned(Operand operand) =>
        operand.View.Offset.Content % PlanMemory.Alignment == 0 && operand.Rows.All(r => r.Stride.Content % PlanMemory.Alignment == 0);
}
