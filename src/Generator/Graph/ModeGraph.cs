namespace GraphGen.Generator.Graph;

/// <summary>A result that [Forward] returns.</summary>
internal sealed record Output(string Name, Node Value);

/// <summary>What a training step makes of a state.</summary>
internal sealed record StateUpdate(Node State, Node Value);

/// <summary>The gradient of the loss with respect to a leaf.</summary>
internal sealed record LeafGradient(Node Leaf, Node Value);

/// <summary>A condition on sizes known at run time only.</summary>
internal sealed record Requirement(Dim Size, int Minimum, string Why);

/// <summary>The values of an input of indices lie in [0, Bound).</summary>
internal sealed record IndexBound(int Input, Dim Bound);

/// <summary>The graph of one mode: which nodes are wanted, and what must hold for them to make sense.</summary>
internal sealed class ModeGraph(Mode mode, NodeFactory factory)
{
    private IReadOnlyList<Node>? _reachable;

    public Mode Mode { get; } = mode;

    public NodeFactory Factory { get; } = factory;

    public Node? Loss { get; set; }

    public List<Output> Outputs { get; } = [];

    /// <summary>All trainable leaves in the order of their first use, used by this mode or not.</summary>
    public List<Node> Parameters { get; } = [];

    public List<Node> States { get; } = [];

    public List<StateUpdate> Updates { get; } = [];

    public List<LeafGradient> Gradients { get; } = [];

    public List<Requirement> Requirements { get; } = [];

    public List<IndexBound> IndexBounds { get; } = [];

    /// <summary>Every node that must be computed.</summary>
    public IEnumerable<Node> Results =>
        (Loss is null ? [] : new[] { Loss })
        .Concat(Outputs.Select(o => o.Value))
        .Concat(Updates.Select(u => u.Value))
        .Concat(Gradients.Select(g => g.Value));

    /// <summary>The nodes that the results need, inputs before their users. To be asked when the graph is complete.</summary>
    public IReadOnlyList<Node> Reachable => _reachable ??= FindReachable();

    private IReadOnlyList<Node> FindReachable()
    {
        bool[] needed = new bool[Factory.Nodes.Count];
        foreach (var result in Results)
            needed[result.Id] = true;
        for (int id = needed.Length - 1; id >= 0; id--)
        {
            if (!needed[id])
                continue;
            foreach (var input in Factory.Nodes[id].Inputs)
                needed[input.Id] = true;
        }

        return [.. Factory.Nodes.Where(n => needed[n.Id])];
    }

    /// <summary>The same graph with every node made anew by <paramref name="rule"/> from the new inputs; null keeps it as it is.</summary>
    public ModeGraph Rewrite(Func<Node, Node[], Node?> rule)
    {
        var next = new ModeGraph(Mode, new NodeFactory());
        var map = new Dictionary<Node, Node>();
        foreach (var node in Reachable.Concat(Parameters).Concat(States))
        {
            if (map.ContainsKey(node))
                continue;
            var inputs = Array.ConvertAll(node.Inputs, i => map[i]);
            next.Factory.Label = node.Label;
            map[node] = rule(node, inputs) ?? next.Factory.Apply(node.Op, inputs);
        }

        next.Loss = Loss is null ? null : map[Loss];
        next.Outputs.AddRange(Outputs.Select(o => o with { Value = map[o.Value] }));
        next.Parameters.AddRange(Parameters.Select(p => map[p]));
        next.States.AddRange(States.Select(s => map[s]));
        next.Updates.AddRange(Updates.Select(u => new StateUpdate(map[u.State], map[u.Value])));
        next.Gradients.AddRange(Gradients.Select(g => new LeafGradient(map[g.Leaf], map[g.Value])));
        next.Requirements.AddRange(Requirements);
        next.IndexBounds.AddRange(IndexBounds);
        return next;
    }
}
