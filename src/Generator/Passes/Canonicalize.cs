using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes;

/// <summary>
/// Brings reductions and views into the forms that the scheduler knows: a reduction folds all the last axes or all the first
/// ones, and what is reshaped, or returned, lies in memory without gaps.
/// </summary>
internal static class Canonicalize
{
    public static ModeGraph Run(ModeGraph graph)
    {
        var next = graph.Rewrite((node, inputs) => node.Op switch
        {
            Reduction reduction => Reduce(reduction, inputs[0]),
            Product or ConcatAlong or Pad when node.Inputs.Any(Fusion.Generated.Is) =>
                inputs[0].Factory.Apply(node.Op, [.. inputs.Select(i => Fusion.Generated.Is(i) ? Copied(i) : i)]),
            ReshapeTo reshape when IsGapped(inputs[0]) => inputs[0].Factory.Reshape(Copied(inputs[0]), reshape.Shape),
            _ => null,
        });
        Settle(next);
        return next;
    }

    // A result needs a buffer of its own: not a leaf, not another way to step through one, not that of another result.
    private static void Settle(ModeGraph graph)
    {
        var taken = new HashSet<Node>();
        var copies = new Dictionary<Node, int>();
        Node Own(Node node)
        {
            var root = Root(node);
            if (root.Inputs.Length > 0 && !IsGapped(node) && !Fusion.Generated.Is(root) && taken.Add(root))
                return node;
            copies.TryGetValue(node, out int number);
            Node copy;
            do
                copy = Copied(node, number++);
            while (!taken.Add(copy));
            copies[node] = number;
            return copy;
        }

        graph.Loss = graph.Loss is null ? null : Own(graph.Loss);
        for (int i = 0; i < graph.Gradients.Count; i++)
            graph.Gradients[i] = graph.Gradients[i] with { Value = Own(graph.Gradients[i].Value) };
        for (int i = 0; i < graph.Updates.Count; i++)
            graph.Updates[i] = graph.Updates[i] with { Value = Own(graph.Updates[i].Value) };
        for (int i = 0; i < graph.Outputs.Count; i++)
            graph.Outputs[i] = graph.Outputs[i] with { Value = Own(graph.Outputs[i].Value) };
    }

    private static Node Root(Node node) => node.Op is ReshapeTo ? Root(node.Inputs[0]) : node;

    private static Node Copied(Node node, int number = 0)
    {
        node.Factory.Label = node.Label with { Name = node.Label.Name + ".copy" };
        return node.Factory.Apply(new Copy { Number = number }, node);
    }

    private static bool IsGapped(Node node) => node.Op is Broadcast or Permute or SliceOf || (node.Op is ReshapeTo && IsGapped(node.Inputs[0]));

    private static Node? Reduce(Reduction reduction, Node x)
    {
        int rank = x.Shape.Rank;
        var axes = reduction.Axes.ToList();
        var kept = Enumerable.Range(0, rank).Where(a => !axes.Contains(a) && x.Shape[a] != Dim.One).ToList();
        if (kept.Count == 0)
            return All(reduction, x, axes);
        bool isLast = axes.TrueForAll(a => a > kept[kept.Count - 1]);
        if (isLast || axes.TrueForAll(a => a < kept[0]))
        {
            // A row of several axes is walked as one, so it must lie in one piece.
            int rowAxes = isLast ? axes.Count : kept.Count;
            return rowAxes > 1 && IsGapped(x) ? x.Factory.Apply(reduction, Copied(x)) : null;
        }

        var inner = axes.Where(a => a > kept[kept.Count - 1]).ToList();
        var outer = axes.Where(a => a < kept[0]).ToList();
        if (inner.Count + outer.Count == axes.Count)
            return x.Factory.Apply(reduction.Over(outer), x.Factory.Apply(reduction.Over(inner), x));
        return MovedLast(reduction, x, axes);
    }

    // Over everything: each row first, then the rows.
    private static Node? All(Reduction reduction, Node x, List<int> axes)
    {
        if (axes.Count == 1)
            return null;
        var rows = x.Factory.Apply(reduction.Over([axes[axes.Count - 1]]), x);
        return x.Factory.Apply(reduction.Over(axes.Take(axes.Count - 1)), rows);
    }

    private static Node MovedLast(Reduction reduction, Node x, List<int> axes)
    {
        int rank = x.Shape.Rank;
        int[] order = [.. Enumerable.Range(0, rank).Where(a => !axes.Contains(a)), .. axes];
        int[] back = [.. Enumerable.Range(0, rank).Select(a => Array.IndexOf(order, a))];
        var moved = x.Factory.Apply(reduction.Over(Enumerable.Range(rank - axes.Count, axes.Count)), x.Factory.Permute(x, order));
        return x.Factory.Permute(moved, back);
    }
}
