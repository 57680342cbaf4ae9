using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes.Fusion;

/// <summary>
/// Puts nodes into kernels, greedily in topological order: a node joins the newest kernel that makes one of its inputs, or reads
/// one, if it can. Products start kernels of their own; what follows elementwise becomes their epilogue.
/// </summary>
internal sealed class Fuse
{
    private readonly List<Group> _groups = [];
    private readonly Dictionary<Node, Group> _groupOf = [];
    private readonly Dictionary<Node, List<Group>> _readers = [];
    private readonly OperandLimit _limit;

    private Fuse(ModeGraph graph) => _limit = new OperandLimit(graph);

    public IReadOnlyList<Group> Groups => _groups;

    public static Fuse Run(ModeGraph graph, CancellationToken cancellation)
    {
        var fuse = new Fuse(graph);
        foreach (var node in graph.Reachable)
        {
            cancellation.ThrowIfCancellationRequested();
            fuse.Place(node);
        }

        fuse.Merge();
        return fuse;
    }

    public Group? GroupOf(Node node) => _groupOf.TryGetValue(node, out var group) ? group : null;

    /// <summary>The node whose values a node only moves: through all movement but assemblies.</summary>
    public static Node Source(Node node) =>
        node.Op is Movement and not (ConcatAlong or Pad) ? Source(node.Inputs[0]) : node;

    private void Place(Node node)
    {
        if (node.Op is Product)
            Start(node, new Group(_groups.Count, node.Shape) { Product = node, InnerAxes = 1 }, Level.Full);
        else if (node.Op is ConcatAlong or Pad)
            Start(node, new Group(_groups.Count, node.Shape) { Assembly = node }, Level.Full);
        else if (node.Op is Elementwise or Reduction && !Generated.Is(node))
            PlaceInRows(node);
    }

    private void PlaceInRows(Node node)
    {
        foreach (var group in Candidates(node))
        {
            string? refusal = Joining.Refusal(group, node, out var level) ?? Cycle(group, node) ?? _limit.Refusal(group, node);
            if (refusal is null)
            {
                Join(node, group, level);
                return;
            }

            if (Array.Exists(node.Inputs, i => group.LevelOf(Source(i)) is not null))
                group.Ended ??= refusal;
        }

        var fresh = new Group(_groups.Count, node.Op is Reduction ? node.Inputs[0].Shape : node.Shape);
        Joining.Refusal(fresh, node, out var first);
        Start(node, fresh, first);
    }

    private List<Group> Candidates(Node node)
    {
        List<Group> makers = [], readers = [];
        foreach (var input in node.Inputs)
        {
            var source = Source(input);
            if (GroupOf(source) is { } maker)
                AddNewestFirst(makers, maker);
            foreach (var reader in _readers.TryGetValue(source, out var all) ? all : [])
            {
                if (reader.Product is null)
                    AddNewestFirst(readers, reader);
            }
        }

        readers.RemoveAll(makers.Contains);
        makers.AddRange(readers);
        return makers;
    }

    private static void AddNewestFirst(List<Group> groups, Group group)
    {
        int place = 0;
        while (place < groups.Count && groups[place].Id > group.Id)
            place++;
        if (place == groups.Count || groups[place] != group)
            groups.Insert(place, group);
    }

    // A kernel cannot wait for another one that waits for it.
    private string? Cycle(Group group, Node node) =>
        Array.Exists(node.Inputs, i => GroupOf(Source(i)) is { } maker && maker != group && maker.After.Contains(group))
            ? "what follows also needs a kernel that waits for this one"
            : null;

    /// <summary>
    /// Joins kernels that only the order of their nodes kept apart: one reads the other, or both read the same, and nothing need
    /// run in between.
    /// </summary>
    private void Merge()
    {
        for (int i = 0; i < _groups.Count; i++)
        {
            var group = _groups[i];
            if (group.Product is not null || group.Assembly is not null)
                continue;
            foreach (var maker in Partners(group).Where(g => g.Id < group.Id && MayFit(g.Shape, group.Shape)).OrderByDescending(g => g.Id))
            {
                if (Merged(maker, group) is not { } merged)
                    continue;
                i = Replace(maker, group, merged) - 1;
                break;
            }
        }
    }

    // The same walk, or one along the columns after it.
    private static bool MayFit(Shape walk, Shape other) =>
        walk == other || (walk.Rank == other.Rank && Broadcast.Fits(other, walk));

    // Who makes a value that the group reads, and who reads it or another result of its maker.
    private HashSet<Group> Partners(Group group)
    {
        var seen = new HashSet<Node>();
        var partners = new HashSet<Group>();
        foreach (var source in group.Nodes.SelectMany(n => n.Inputs).Select(Source))
        {
            var maker = GroupOf(source);
            if (!seen.Add(maker?.Nodes[0] ?? source))
                continue;
            if (maker is not null)
                partners.Add(maker);
            foreach (var value in maker?.Nodes ?? [source])
            {
                if (_readers.TryGetValue(value, out var readers))
                    partners.UnionWith(readers.Select(Current));
            }
        }

        partners.RemoveWhere(g => g.Product is not null || g.Assembly is not null);
        return partners;
    }

    // A group that was merged lives on in the one that has its nodes.
    private Group Current(Group group) => _groupOf[group.Nodes[0]];

    private Group? Merged(Group maker, Group reader)
    {
        if (maker.After.Contains(reader) || _groups.Exists(g => reader.After.Contains(g) && g.After.Contains(maker)))
            return null;
        var merged = new Group(maker.Id, maker.Shape) { Ended = reader.Ended };
        foreach (var node in maker.Nodes.Concat(reader.Nodes).OrderBy(n => n.Id))
        {
            if (Joining.Refusal(merged, node, out var level) is not null)
                return null;
            merged.Add(node, level);
        }

        return _limit.Refusal(merged) is null ? merged : null;
    }

    // Returns where in the list the merged group stands. It goes by the maker's number.
    private int Replace(Group maker, Group reader, Group merged)
    {
        int place = _groups.IndexOf(maker);
        _groups[place] = merged;
        _groups.Remove(reader);
        merged.After.UnionWith(maker.After);
        merged.After.UnionWith(reader.After);
        merged.After.Remove(maker);
        foreach (var later in _groups.Where(g => g.After.Contains(maker) || g.After.Contains(reader)))
        {
            later.After.Remove(reader);
            later.After.Add(merged);
            later.After.UnionWith(merged.After);
        }

        foreach (var node in merged.Nodes)
            _groupOf[node] = merged;
        return place;
    }

    private void Start(Node node, Group group, Level level)
    {
        _groups.Add(group);
        Join(node, group, level);
    }

    private void Join(Node node, Group group, Level level)
    {
        group.Add(node, level);
        _groupOf.Add(node, group);
        foreach (var source in node.Inputs.Select(Source))
        {
            if (GroupOf(source) is { } maker && maker != group && !group.After.Contains(maker))
                WaitFor(group, maker);
            if (!_readers.TryGetValue(source, out var readers))
                _readers.Add(source, readers = []);
            if (!readers.Contains(group))
                readers.Add(group);
        }
    }

    private void WaitFor(Group group, Group maker)
    {
        foreach (var waiting in _groups.Where(g => g == group || g.After.Contains(group)))
        {
            waiting.After.Add(maker);
            waiting.After.UnionWith(maker.After);
        }
    }
}
