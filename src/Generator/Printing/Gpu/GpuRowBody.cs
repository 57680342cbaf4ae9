using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>
/// What is done at one place of a row kernel. A GPU keeps no rows of scratch: random numbers are drawn, and values that several
/// passes need are computed, where they are used.
/// </summary>
internal sealed class GpuRowBody(RowKernel kernel)
{
    private readonly IReadOnlyList<RandomDraw> _draws = [.. kernel.Phases.SelectMany(p => p.Draws)];

    public IReadOnlyList<RandomDraw> Draws => _draws;

    /// <summary>Operands that the rows use, apart from scratch.</summary>
    public IEnumerable<Operand> Operands => kernel.RowStatements.Operands().Where(o => !o.IsScratch).Distinct()
        .Concat(kernel.Folds.Select(f => f.Part));

    /// <summary>The field that tells a draw from the others of the network.</summary>
    public static string Site(int draw) => draw == 0 ? "site" : $"site{draw + 1}";

    /// <summary>The statements of a pass at one column.</summary>
    public void Columns(CodeWriter code, Phase phase, GpuStatements text, string row, string column)
    {
        List<Statement> own = [.. phase.Columns.Where(s => s is not Store { Operand.IsScratch: true })];
        var all = Again(phase, own).Concat(own).ToList();
        foreach (var scratch in ScratchOf(all))
        {
            int draw = _draws.ToList().FindIndex(d => d.Scratch == scratch);
            if (draw >= 0)
                code.Line($"float {scratch.Name} = GpuPhilox.Uniform(seed, step, {Site(draw)}, (uint){row}, {column});");
        }

        foreach (var statement in all)
            code.Line(text.Print(statement, true));
    }

    /// <summary>What earlier passes kept and this one needs, as statements that compute it again.</summary>
    private IEnumerable<Statement> Again(Phase phase, IReadOnlyList<Statement> users)
    {
        var needed = new HashSet<Operand>(ScratchOf(users));
        var statements = new List<Statement>();
        foreach (var earlier in kernel.Phases.TakeWhile(p => p != phase).Reverse())
        {
            List<Store> kept = [.. earlier.Columns.OfType<Store>().Where(s => needed.Contains(s.Operand))];
            List<Statement> again = [.. earlier.Columns.NeededBy(kept), .. kept.Select(s => new Let(new Local(s.Operand.Name, true), s.Value))];
            needed.UnionWith(ScratchOf(again));
            statements.InsertRange(0, again);
        }

        return statements;
    }

    private static IEnumerable<Operand> ScratchOf(IEnumerable<Statement> statements) => statements.Operands().Where(o => o.IsScratch).Distinct();
}
