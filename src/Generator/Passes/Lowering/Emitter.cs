using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>What all parts of one kernel share: its operands, its numbers, and the names in use.</summary>
internal sealed class KernelContext(Materialize stored, BufferMap buffers, Shape shape, int inner, List<Operand> operands, List<Statement> uniforms)
{
    private readonly Dictionary<Node, Local> _uniforms = [];

    public UniqueNames Names { get; } = UniqueNames.Besides(buffers.Reserved);

    public Materialize Stored { get; } = stored;

    public BufferMap Buffers { get; } = buffers;

    /// <summary>The operand through which a node's values are read or written.</summary>
    public Operand Operand(Node node) => Operand(Buffers.View(node), node.Shape);

    public Operand Operand(View view, Shape valueShape)
    {
        int outer = shape.Rank - inner;
        var rows = RowStep.Of([.. valueShape.Take(outer)], [.. view.Strides.Take(outer)]);
        var columns = RowStep.Single([.. valueShape.Skip(outer)], [.. view.Strides.Skip(outer)])
            ?? throw new InvalidOperationException($"a row of {valueShape} is not one run in {view.Buffer}");
        // A row of one value is a row all the same.
        bool isSingle = shape.Skip(outer).All(size => size == Dim.One);
        return Add(view, rows, isSingle ? 1 : columns);
    }

    public Operand Add(View view, IReadOnlyList<RowStep> rows, Dim columnStride, string? scratchName = null)
    {
        var known = operands.FirstOrDefault(o => o.Buffer == view.Buffer && o.View.Offset == view.Offset
            && o.ColumnStride == columnStride && o.Rows.SequenceEqual(rows));
        if (known is not null)
            return known;
        var operand = new Operand(Names.Get(scratchName ?? view.Buffer.ShortName), view with { Strides = [] }, rows, columnStride)
        {
            IsScratch = scratchName is not null,
        };
        operands.Add(operand);
        return operand;
    }

    /// <summary>A number computed before the first row.</summary>
    public Expression Uniform(Node node)
    {
        if (Simplify.Number(node) is { } number)
            return new NumberExpression(number);
        node = node.Op is Movement ? Fuse.Source(node) : node;
        if (!_uniforms.TryGetValue(node, out var local))
        {
            Expression value = node.Op is SizeLeaf size
                ? new SizeExpression(size.Dim)
                : new ApplyExpression((Elementwise)node.Op, [.. node.Inputs.Select(Uniform)], false);
            _uniforms[node] = local = new Local(Names.Get(node.Op is SizeLeaf ? "count" : Naming.Short(node)), false);
            uniforms.Add(new Let(local, value));
        }

        return new LocalExpression(local);
    }
}

/// <summary>
/// Turns nodes into the statements of one place: a pass along columns, the code around it, a tile's epilogue. Values used more
/// than once, and results of the user's own operators, get names; the rest becomes part of the expression that uses it.
/// </summary>
internal sealed class Emitter(KernelContext context, bool isVector, List<Statement> statements, Func<Node, Expression?> known)
{
    /// <summary>An expression of so many operations is easier to read as two.</summary>
    private const int MostUnnamed = 4;

    private readonly Dictionary<Node, Expression> _values = [];
    private readonly Dictionary<Node, int> _uses = [];

    /// <summary>Tells which values will be asked for, so that those used twice get names.</summary>
    public void Announce(Node node)
    {
        _uses[node] = _uses.TryGetValue(node, out int count) ? count + 1 : 1;
        if (count == 0 && IsComputed(node) && known(node) is null)
        {
            foreach (var input in node.Inputs)
                Announce(input);
        }
    }

    /// <summary>The value of a node.</summary>
    public Expression Emit(Node node, Node? user = null)
    {
        if (_values.TryGetValue(node, out var value))
            return value;
        value = known(node) ?? Make(node);
        if (node.Type != ElementType.Bool && (DeservesName(node, user) || (user is not null && Weight(value) >= MostUnnamed)))
            value = Name(node, value);
        return _values[node] = value;
    }

    /// <summary>Gives a value a name of its own.</summary>
    public Expression Name(Node node, Expression value)
    {
        if (value is not ApplyExpression)
            return value;
        var local = new Local(context.Names.Get(Naming.Short(node)), isVector);
        statements.Add(new Let(local, value));
        return _values[node] = new LocalExpression(local);
    }

    private static int Weight(Expression value) =>
        value is ApplyExpression apply ? 1 + apply.Arguments.Sum(Weight) : 0;

    private bool IsComputed(Node node) =>
        node.Op is Elementwise && !Generated.IsUniform(node) && !(context.Stored.IsStored(node) && known(node) is not null);

    private bool DeservesName(Node node, Node? user) =>
        (_uses.TryGetValue(node, out int uses) && uses > 1) || (user is not null && node.Label != user.Label && node.Label.Name.Length > 0 && !Generated.Is(node));

    private Expression Make(Node node)
    {
        if (Generated.IsUniform(node))
            return context.Uniform(node);
        if (Generated.Is(node) && node.Op is Broadcast or ReshapeTo)
            return Emit(node.Inputs[0]);
        if (node.Op is RampLeaf)
            return new RampExpression();
        if (node.Op is not Elementwise op)
            return new LoadExpression(context.Operand(node), isVector);
        return new ApplyExpression(op, [.. node.Inputs.Select(i => Emit(i, node))], isVector);
    }
}
