using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>
/// Lays a group out as passes along a row. A value that depends on a reduction of the row belongs to a later pass than what is
/// reduced; what is dear and needed in several passes is kept in a row of scratch.
/// </summary>
internal sealed class RowLowering
{
    private readonly Group _group;
    private readonly RowPasses _passes;
    private readonly KernelContext _context;
    private readonly RowKernel _kernel;
    private readonly TensorBuffer _scratch;
    private readonly Dictionary<Node, Local> _rowValues = [];
    private readonly Dictionary<Node, Local> _rowVectors = [];
    private readonly Dictionary<Node, Operand> _kept = [];

    private RowLowering(Group group, Fuse fuse, Materialize stored, BufferMap buffers, RowKernel kernel)
    {
        _group = group;
        _passes = new RowPasses(group, fuse, stored);
        _kernel = kernel;
        _context = new KernelContext(stored, buffers, group.Shape, group.Inner, kernel.Operands, kernel.Uniforms);
        _scratch = new TensorBuffer("scratch", Home.Arena, Shape.Of(kernel.Columns), kernel.Columns);
    }

    /// <summary>Fills the kernel in; false when nothing in the group needs computing.</summary>
    public static bool Run(Group group, Fuse fuse, Materialize stored, BufferMap buffers, RowKernel kernel)
    {
        var roots = group.Nodes.Where(stored.IsStored).ToList();
        if (roots.Count == 0)
            return false;
        var lowering = new RowLowering(group, fuse, stored, buffers, kernel);
        foreach (var root in roots)
            lowering._passes.Need(root);
        lowering.AddPhases(roots);
        lowering.AddAfter(roots);
        lowering.AddFinish(roots);
        kernel.ScratchRows = lowering._kept.Values.Count(o => o.IsScratch);
        return true;
    }

    private void AddPhases(List<Node> roots)
    {
        var reductions = _passes.Needed.Where(n => n.Op is Reduction && _passes.IsComputedHere(n)).OrderBy(n => n.Id).ToList();
        var rows = reductions.Where(r => _passes.LevelHere(r) == Level.Row).ToList();
        var columns = reductions.Where(r => _passes.LevelHere(r) == Level.Column).ToList();
        var stores = roots.Where(r => _passes.LevelHere(r) == Level.Full).ToList();
        IEnumerable<Node> RootsOf(int phase) => rows.Concat(columns).Where(r => _passes.PhaseOf(r.Inputs[0]) == phase).Select(r => r.Inputs[0])
            .Concat(stores.Where(s => _passes.PhaseOf(s) == phase));
        int last = rows.Concat(columns).Select(r => _passes.PhaseOf(r.Inputs[0])).Concat(stores.Select(_passes.PhaseOf)).DefaultIfEmpty(-1).Max();
        for (int phase = 0; phase <= last; phase++)
        {
            foreach (var root in RootsOf(phase))
                _passes.Demand(root, phase);
        }

        for (int phase = 0; phase <= last; phase++)
            AddPhase(phase, RootsOf(phase).Distinct().ToList(), rows, columns, stores);
    }

    private void AddPhase(int number, List<Node> roots, List<Node> rows, List<Node> columns, List<Node> stores)
    {
        var phase = new Phase();
        var emitter = new Emitter(_context, true, phase.Columns, node => KnownInPass(node, number, phase));
        foreach (var root in roots)
            emitter.Announce(root);
        foreach (var kept in _passes.Kept.Where(k => _passes.FirstDemand(k) == number && !_context.Stored.IsStored(k)).OrderBy(k => k.Id))
            phase.Columns.Add(new Store(Scratch(kept), emitter.Name(kept, emitter.Emit(kept))));
        foreach (var root in roots.OrderBy(r => r.Id))
        {
            var value = emitter.Emit(root);
            bool isReduced = rows.Concat(columns).Any(r => r.Inputs[0] == root);
            if (isReduced && stores.Contains(root))
                value = emitter.Name(root, value);
            if (stores.Contains(root))
                phase.Columns.Add(new Store(_context.Operand(root), value));
            foreach (var row in rows.Where(r => r.Inputs[0] == root))
                phase.Columns.Add(FoldRow(row, value));
            foreach (var column in columns.Where(c => c.Inputs[0] == root))
                phase.Columns.Add(new FoldBlock(AddFold(column, 1), value));
        }

        foreach (var store in stores.Where(_passes.Kept.Contains))
            _kept[store] = _context.Operand(store);
        _kernel.Phases.Add(phase);
    }

    private Operand Scratch(Node node) => _kept[node] = _context.Add(
        new View(_scratch, _kernel.Columns * _kept.Values.Count(o => o.IsScratch), []), [], 1, node.Op is UniformLeaf ? "uniform" : Naming.Short(node) + "Row");

    private FoldRow FoldRow(Node node, Expression value)
    {
        string name = Naming.Short(node);
        var accumulator = new Local(_context.Names.Get(name + "Lanes"), true);
        var result = _rowValues[node] = new Local(_context.Names.Get(name), false);
        return new FoldRow(accumulator, result, (Reduction)node.Op, value);
    }

    private Fold AddFold(Node node, Dim columnStride)
    {
        Dim width = columnStride == Dim.One ? _kernel.Columns : 1;
        var part = _context.Buffers.Part(Naming.Path(node) + ".parts", width);
        var operand = _context.Add(new View(part, 0, []), [new RowStep(1, null, width)], columnStride);
        var fold = new Fold((Reduction)node.Op, operand, new Local(_context.Names.Get(Naming.Short(node)), columnStride == Dim.One));
        _kernel.Folds.Add(fold);
        _rowValues[node] = fold.Result;
        return fold;
    }

    private Expression? KnownInPass(Node node, int number, Phase phase)
    {
        if (_kept.TryGetValue(node, out var kept) && _passes.FirstDemand(node) < number)
            return new LoadExpression(kept, true);
        if (node.Op is UniformLeaf uniform)
            return Drawn(node, uniform, phase);
        if (Generated.Is(node))
            return Generated.IsUniform(node) && Simplify.Number(node) is null ? Repeated(node, null, _kernel.Uniforms) : null;
        if (_passes.RowValue(node) is { } source)
            return Repeated(source, phase, phase.Before);
        if (_passes.IsComputedHere(node))
            return _passes.LevelHere(node) == Level.Row && node.Shape != _group.Shape ? Repeated(node, phase, phase.Before) : null;
        var operand = _context.Operand(node);
        return operand.ColumnStride == (Dim)0 && node.Shape.Size != Dim.One && _kernel.Columns != Dim.One
            ? Repeated(node, phase, phase.Before)
            : new LoadExpression(operand, true);
    }

    // One number for the whole row as a vector, made before the pass.
    private Expression Repeated(Node node, Phase? phase, List<Statement> statements)
    {
        node = phase is null ? Fuse.Source(node) : node;
        if (!_rowVectors.TryGetValue(node, out var local))
        {
            var value = phase is null ? _context.Uniform(node) : RowEmitter(statements).Emit(node);
            if (value is ApplyExpression && phase is not null && _context.Stored.IsStored(node))
                value = NamedInRow(node, value, statements);
            _rowVectors[node] = local = new Local(_context.Names.Get(Naming.Short(node)), true);
            statements.Add(new Let(local, value));
        }

        return new LocalExpression(local);
    }

    private Expression NamedInRow(Node node, Expression value, List<Statement> statements)
    {
        var local = _rowValues[node] = new Local(_context.Names.Get(Naming.Short(node)), false);
        statements.Add(new Let(local, value));
        return new LocalExpression(local);
    }

    private Expression Drawn(Node node, UniformLeaf uniform, Phase phase)
    {
        if (!_kept.TryGetValue(node, out var scratch))
        {
            scratch = Scratch(node);
            phase.Draws.Add(new RandomDraw(scratch, uniform.SiteNumber));
        }

        return new LoadExpression(scratch, true);
    }

    private Emitter RowEmitter(List<Statement> statements) => new(_context, false, statements, KnownInRow);

    private Expression? KnownInRow(Node node)
    {
        if (_rowValues.TryGetValue(node, out var local))
            return new LocalExpression(local);
        if (_passes.RowValue(node) is { } source)
            return KnownInRow(source);
        return Generated.Is(node) || _passes.IsComputedHere(node) ? null : new LoadExpression(_context.Operand(node), false);
    }

    private void AddAfter(List<Node> roots)
    {
        var totals = _passes.Needed.Where(n => _passes.LevelHere(n) == Level.Total && n.Op is Reduction).OrderBy(n => n.Id).ToList();
        var emitter = RowEmitter(_kernel.After);
        var stores = roots.Where(r => _passes.LevelHere(r) == Level.Row).ToList();
        foreach (var node in stores.Concat(totals.Select(t => t.Inputs[0])))
            emitter.Announce(node);
        foreach (var store in stores)
            _kernel.After.Add(new Store(_context.Operand(store), emitter.Emit(store)));
        foreach (var total in totals)
            _kernel.After.Add(new FoldBlock(AddFold(total, 0), emitter.Emit(total.Inputs[0])));
    }

    private void AddFinish(List<Node> roots)
    {
        Finish(roots, Level.Column, true, _kernel.FinishColumns);
        Finish(roots, Level.Total, false, _kernel.FinishTotal);
    }

    private void Finish(List<Node> roots, Level level, bool isVector, List<Statement> statements)
    {
        var emitter = new Emitter(_context, isVector, statements, node => KnownAtEnd(node, isVector));
        var stores = roots.Where(r => _passes.LevelHere(r) == level).ToList();
        foreach (var store in stores)
            emitter.Announce(store);
        foreach (var store in stores)
        {
            var value = emitter.Emit(store);
            if (stores.Count > 1)
                value = emitter.Name(store, value);
            statements.Add(new Store(_context.Operand(store), value));
        }
    }

    private Expression? KnownAtEnd(Node node, bool isVector)
    {
        if (_rowValues.TryGetValue(node, out var local))
            return new LocalExpression(local);
        if (Generated.IsUniform(node) && isVector && Simplify.Number(node) is null)
            return Repeated(node, null, _kernel.Uniforms);
        return Generated.Is(node) || _passes.IsComputedHere(node) ? null : new LoadExpression(_context.Operand(node), isVector);
    }
}
