using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes.Fusion;

/// <summary>The rules by which a node may join a kernel, and the sentence that says why not.</summary>
internal static class Joining
{
    /// <summary>Null when the node may join; a reduction that joins decides what a row is.</summary>
    public static string? Refusal(Group group, Node node, out Level level)
    {
        level = Level.Full;
        if (group.Assembly is not null)
            return "a copy of several tensors into one stands alone";
        if (Array.Exists(node.Inputs, i => IsMovedInside(group, i)))
            return "what follows needs the values in another order or shape";
        if (Array.Exists(node.Inputs, Generated.IsRandom) && !TakesRandom(group))
            return "random numbers are drawn along the last axis";
        if (group.InnerAxes is { } inner && !Array.TrueForAll(node.Inputs, i => RunsAlong(i, group.Shape, inner)))
            return "what follows does not run along a row of several axes";
        return node.Op is Reduction reduction ? Reduce(group, node, reduction, out level) : Compute(group, node, out level);
    }

    // Random numbers are numbered by the last axis, so it must be what a row is.
    private static bool TakesRandom(Group group)
    {
        group.InnerAxes ??= Math.Min(1, group.Shape.Rank);
        return group.InnerAxes <= 1;
    }

    private static string? Compute(Group group, Node node, out Level level)
    {
        var last = LastLevel(group, node);
        bool waits = last >= Level.Column || (last is null && IsBesideColumns(group, node));
        level = waits ? last ?? Level.Column : node.Shape == group.Shape ? Level.Full : Level.Row;
        if ((level != Level.Full || group.Product is not null) && Array.Exists(node.Inputs, Generated.IsRandom))
            return "random numbers are drawn a row at a time";
        if (waits)
            return Finish(group, node, level);
        if (level == Level.Full)
            return null;
        return group.Product is null && group.InnerAxes is { } inner && node.Shape == group.RowShape(inner) && last is not null
            ? null
            : "what follows has another shape";
    }

    // When what the node takes of the group is known; null when it takes nothing.
    private static Level? LastLevel(Group group, Node node)
    {
        Level? last = null;
        foreach (var input in node.Inputs)
        {
            if (group.LevelOf(Source(input)) is { } level && !(level < last))
                last = level;
        }

        return last;
    }

    // Needs no row at all, but can be computed along the columns when those are finished.
    private static bool IsBesideColumns(Group group, Node node) =>
        node.Shape != group.Shape && group.Nodes.Any(n => group.LevelOf(n) == Level.Column) && node.Shape == FinishShape(group, Level.Column);

    // After the last row: only values of the same kind as what was accumulated.
    private static string? Finish(Group group, Node node, Level level)
    {
        bool sameKind = Array.TrueForAll(node.Inputs, i =>
            group.LevelOf(Source(i)) is not { } l || (l == level && i.Op is not Broadcast));
        return sameKind && node.Shape == FinishShape(group, level) ? null : "a sum over all rows must be complete before it is used in them";
    }

    private static Shape FinishShape(Group group, Level level) =>
        level == Level.Total
            ? group.Shape.Reduced(Enumerable.Range(0, group.Shape.Rank))
            : group.Shape.Reduced(Enumerable.Range(0, group.Shape.Rank - group.Inner));

    private static string? Reduce(Group group, Node node, Reduction reduction, out Level level)
    {
        var x = node.Inputs[0];
        level = Level.Row;
        if (group.Product is not null)
            return "a reduction walks over whole rows, the product over tiles";
        if (group.LevelOf(Source(x)) is Level.Column or Level.Total)
            return "a sum over all rows must be complete before it is used in them";
        if (x.Shape == group.Shape && group.LevelOf(x) is null or Level.Full)
            return ReduceFull(group, reduction, out level);
        if (group.LevelOf(x) == Level.Row && Wide(x.Shape, reduction.Axes).SetEquals(OuterAxes(group, group.Inner)))
        {
            level = Level.Total;
            return null;
        }

        return "the next reduction has another shape";
    }

    private static string? ReduceFull(Group group, Reduction reduction, out Level level)
    {
        int rank = group.Shape.Rank;
        var axes = Wide(group.Shape, reduction.Axes);
        int lastAxes = rank - axes.Min(), firstAxes = rank - 1 - axes.Max();
        level = axes.SetEquals(InnerAxes(group, group.InnerAxes ?? lastAxes)) ? Level.Row : Level.Column;
        int inner = group.InnerAxes ?? (level == Level.Row ? lastAxes : firstAxes);
        if (level == Level.Column && !axes.SetEquals(OuterAxes(group, inner)))
            return "the next reduction is over other axes";
        if (!group.Nodes.SelectMany(n => n.Inputs).All(i => RunsAlong(i, group.Shape, inner)))
            return "the next reduction is over several axes at once";
        group.InnerAxes = inner;
        return null;
    }

    /// <summary>Whether rows of several axes are more than one axis in memory.</summary>
    public static bool HasWideRows(Group group) => InnerAxes(group, group.Inner).Count > 1;

    // A row of several axes is walked as one, so what is read with it must be stored, or repeated, in one piece along it.
    private static bool RunsAlong(Node input, Shape shape, int inner)
    {
        if (inner <= 1 || input.Shape.Rank != shape.Rank || Generated.IsUniform(input))
            return true;
        var axes = Wide(input.Shape, Enumerable.Range(shape.Rank - inner, inner));
        if (axes.Count <= 1)
            return true;
        if (Generated.Is(input) || input.Op is not (Broadcast or ReshapeTo or not Movement))
            return false;
        var source = input.Inputs.Length > 0 ? input.Inputs[0] : input;
        int added = shape.Rank - source.Shape.Rank;
        int repeated = input.Op is Broadcast ? axes.Count(a => a < added || source.Shape[a - added] == Dim.One) : 0;
        return repeated == 0 || repeated == axes.Count;
    }

    private static HashSet<int> InnerAxes(Group group, int inner) =>
        Wide(group.Shape, Enumerable.Range(group.Shape.Rank - inner, inner));

    private static HashSet<int> OuterAxes(Group group, int inner) =>
        Wide(group.Shape, Enumerable.Range(0, group.Shape.Rank - inner));

    private static HashSet<int> Wide(Shape shape, IEnumerable<int> axes) => [.. axes.Where(a => shape[a] != Dim.One)];

    private static Node Source(Node node) => node.Op is Broadcast ? Source(node.Inputs[0]) : node;

    private static bool IsMovedInside(Group group, Node input) =>
        input.Op is Movement and not Broadcast && group.LevelOf(Fuse.Source(input)) is not null
        || (input.Op is Broadcast && (IsMovedInside(group, input.Inputs[0]) || group.LevelOf(input.Inputs[0]) == Level.Full));
}
