using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Fusion;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>
/// What a row kernel computes itself, and in which pass along the row: a value that depends on a reduction of the row belongs to a
/// later pass than what is reduced.
/// </summary>
internal sealed class RowPasses(Group group, Fuse fuse, Materialize stored)
{
    private readonly Dictionary<Node, int> _phases = [];
    private readonly HashSet<Node> _needed = [];
    private readonly Dictionary<Node, int> _firstDemand = [];
    private readonly HashSet<Node> _kept = [];
    private readonly List<HashSet<Node>> _demands = [];

    /// <summary>All that is computed here, reductions too.</summary>
    public IReadOnlyCollection<Node> Needed => _needed;

    /// <summary>What is dear and needed in several passes.</summary>
    public IReadOnlyCollection<Node> Kept => _kept;

    /// <summary>The pass that first needs a value.</summary>
    public int FirstDemand(Node node) => _firstDemand[node];

    public Level? LevelHere(Node node) => group.LevelOf(node)
        ?? (IsComputedHere(node) ? (node.Shape == group.Shape ? Level.Full : Level.Row) : null);

    public bool IsComputedHere(Node node) =>
        node.Op is Elementwise or Reduction && !Generated.Is(node) && (fuse.GroupOf(node) == group || !stored.IsStored(node));

    /// <summary>The value of one number a row that is repeated along it, if the node is that.</summary>
    public Node? RowValue(Node node) =>
        node.Op is Broadcast && IsComputedHere(node.Inputs[0]) ? node.Inputs[0] : null;

    /// <summary>Notes a result, and with it what it takes.</summary>
    public void Need(Node node)
    {
        if (RowValue(node) is { } source)
            Need(source);
        else if ((IsComputedHere(node) || Generated.Is(node)) && _needed.Add(node))
        {
            foreach (var input in node.Inputs)
                Need(input);
        }
    }

    /// <summary>The number of the pass, from 0.</summary>
    public int PhaseOf(Node node)
    {
        if (!_phases.TryGetValue(node, out int phase))
        {
            int inputs = 0;
            foreach (var input in IsComputedHere(node) ? node.Inputs : [])
                inputs = Math.Max(inputs, PhaseOf(input));
            phase = RowValue(node) is { } source ? PhaseOf(source)
                : node.Op is Reduction && LevelHere(node) == Level.Row ? inputs + 1
                : inputs;
            _phases[node] = phase;
        }

        return phase;
    }

    /// <summary>Notes that a pass needs a value. What is dear and needed again in a later pass is kept.</summary>
    public void Demand(Node node, int phase)
    {
        if (Generated.IsUniform(node) || RowValue(node) is not null || !(IsComputedHere(node) || Generated.Is(node)))
            return;
        if (LevelHere(node) == Level.Row || node.Op is Reduction || !IsNewDemand(node, phase))
            return;
        bool isDear = node.Op is Elementwise { Cost: >= Elementwise.Expensive };
        if (isDear && _firstDemand.TryGetValue(node, out int first) && first < phase)
        {
            _kept.Add(node);
            return;
        }

        if (!_firstDemand.ContainsKey(node))
            _firstDemand.Add(node, phase);
        foreach (var input in node.Inputs)
            Demand(input, phase);
    }

    private bool IsNewDemand(Node node, int phase)
    {
        while (_demands.Count <= phase)
            _demands.Add([]);
        return _demands[phase].Add(node);
    }
}
