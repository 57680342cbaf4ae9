using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes.Fusion;

/// <summary>
/// Decides which values are stored. What another kernel needs is either stored or, where that is cheaper than a trip to memory,
/// computed again there from what is stored anyway. Random numbers are never stored, and comparisons only where they compare
/// some.
/// </summary>
internal sealed class Materialize
{
    /// <summary>What computing a value again may cost at most.</summary>
    private const int MostRepeated = Elementwise.Expensive - 1;

    /// <summary>More than any value may cost: results of reductions and products are not computed twice.</summary>
    private const int Never = 1000;

    private readonly Fuse _fuse;
    private readonly HashSet<Node> _stored = [];
    private readonly HashSet<Node> _wanted = [];
    private readonly Dictionary<Group, HashSet<Node>> _repeated = [];
    private readonly Dictionary<Node, int> _costs = [];
    // A product's left operand, and that back.
    private readonly Dictionary<Node, Node> _prologues = [];
    private readonly Dictionary<Node, Node> _productOf = [];

    private Materialize(Fuse fuse) => _fuse = fuse;

    public static Materialize Run(ModeGraph graph, Fuse fuse)
    {
        var pass = new Materialize(fuse);
        var nodes = graph.Reachable;
        foreach (var result in graph.Results)
            pass.Store(result);
        pass.FindUses(graph, nodes);
        foreach (var node in nodes)
            pass.Weigh(node);
        foreach (var node in nodes.Reverse())
            pass.Repeat(node);
        return pass;
    }

    /// <summary>Whether a node's values lie in memory, be it as a leaf or as a stored result.</summary>
    public bool IsStored(Node node) => _stored.Contains(node) || IsMemory(node);

    /// <summary>The elementwise value that a product makes of its left operand as it reads it, if any.</summary>
    public Node? PrologueOf(Node product) => _prologues.TryGetValue(product, out var value) ? value : null;

    private static bool IsMemory(Node node) => node.Op is InputLeaf or ParameterLeaf or StateLeaf;

    private void Store(Node node) => _stored.Add(Fuse.Source(node));

    private void FindUses(ModeGraph graph, IReadOnlyList<Node> nodes)
    {
        var uses = nodes.SelectMany(n => n.Inputs).Concat(graph.Results).GroupBy(Fuse.Source).ToDictionary(g => g.Key, g => g.Count());
        foreach (var user in nodes.Where(n => _fuse.GroupOf(n) is not null))
        {
            foreach (var input in user.Inputs)
                Use(user, input, uses[Fuse.Source(input)] == 1);
        }
    }

    private void Use(Node user, Node input, bool onlyUse)
    {
        var (source, group) = (Fuse.Source(input), _fuse.GroupOf(user)!);
        if (Generated.Is(source) || IsMemory(source))
            return;
        bool isOperand = user.Op is Product or ConcatAlong or Pad;
        if (!isOperand && _fuse.GroupOf(source) == group)
            return;
        if (onlyUse && CanBePrologue(user, input))
            (_prologues[user], _productOf[input]) = (input, user);
        else if (isOperand || source.Op is not Elementwise || Joining.HasWideRows(group) || (input != source && !IsRowValue(group, input)))
            Store(source);
        else if (!DrawsRows(group, user) && DrawsAgain(source, []))
            WantUndrawn(source, group);
        else
            Want(source, group);
    }

    // Whether computing a value again, from what is stored so far, would draw random numbers.
    private bool DrawsAgain(Node value, HashSet<Node> seen) =>
        Generated.TouchesRandom(value) && !IsStored(value) && seen.Add(value)
        && (Generated.IsRandom(value) || Array.Exists(value.Inputs, i => DrawsAgain(i, seen)));

    // Where no random numbers can be drawn, a comparison is made again from what it compares; anything else is stored.
    private void WantUndrawn(Node value, Group group)
    {
        Settle(value);
        if (!IsStored(value))
            Want(value, group);
    }

    // Computing it again may bring several operands in the place of one.
    private void Want(Node value, Group group)
    {
        if (!_repeated.TryGetValue(group, out var repeated))
            _repeated.Add(group, repeated = []);
        if (!repeated.Contains(value) && repeated.Count == OperandLimit.MostRepeated)
            Settle(value);
        else
            repeated.Add(value);
        _wanted.Add(value);
    }

    // Whether random numbers can be drawn where the value is used: row by row, along the last axis.
    private static bool DrawsRows(Group group, Node user) =>
        group.Product is null && group.Inner == 1 && group.LevelOf(user) == Level.Full;

    // One value a row, which a row kernel can well compute once a row.
    private static bool IsRowValue(Group group, Node input) =>
        group.Product is null && input.Op is Broadcast && input.Inputs[0].Op is Elementwise && !Generated.TouchesRandom(input)
        && input.Inputs[0].Shape == group.RowShape(group.Inner);

    private bool CanBePrologue(Node user, Node input) =>
        user.Op is Product && user.Inputs[0] == input && user.Inputs[1] != input && user.Inputs[1].Shape.Rank == 2
        && input.Op is Elementwise && _fuse.GroupOf(input)!.Product is null && !Generated.TouchesRandom(input)
        && input.Inputs.Any(i => i.Op is not Movement && !Generated.Is(i));

    // In topological order, so that what is computed again counts from the nearest stored values.
    private void Weigh(Node node)
    {
        if (_wanted.Contains(node) && Cost(node) > MostRepeated)
            Settle(node);
        if (!_productOf.TryGetValue(node, out var product) || (Cost(node) <= MostRepeated && Primary(node) is not null))
            return;
        _prologues.Remove(product);
        _productOf.Remove(node);
        Store(node);
    }

    /// <summary>The stored tensor of the same shape that a value is computed from, if any.</summary>
    public Node? Primary(Node node) =>
        IsStored(node) ? node
        : node.Op is Elementwise ? node.Inputs.Select(Primary).FirstOrDefault(p => p is not null && p.Type == ElementType.Float)
        : null;

    // A comparison is not stored, but what it compares, unless that is random numbers, which never are.
    private void Settle(Node node)
    {
        if (node.Type != ElementType.Bool || node.Inputs.Any(Generated.IsRandom))
        {
            _stored.Add(node);
            _costs.Clear();
            return;
        }

        foreach (var input in node.Inputs.Select(Fuse.Source).Where(i => !Generated.Is(i) && !IsStored(i)))
            Settle(input);
    }

    private int Cost(Node node)
    {
        if (IsStored(node) || Generated.Is(node))
            return 0;
        if (node.Op is Movement and not (ConcatAlong or Pad))
            return Cost(node.Inputs[0]);
        if (node.Op is not Elementwise op)
            return Never;
        if (!_costs.TryGetValue(node, out int cost))
            _costs[node] = cost = Math.Min(Never, op.Cost + node.Inputs.Sum(Cost));
        return cost;
    }

    // What is computed again needs its own inputs there, too: moved ones from memory, the rest again.
    private void Repeat(Node node)
    {
        if ((!_wanted.Contains(node) && !_productOf.ContainsKey(node)) || IsStored(node))
            return;
        foreach (var input in node.Inputs.Where(i => !Generated.Is(i)))
        {
            if (input != Fuse.Source(input) && !IsMemory(Fuse.Source(input)))
                Store(input);
            else if (!IsStored(input))
                _wanted.Add(input);
        }
    }
}
