using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>A method of Ops that folds an axis, several, or all of them.</summary>
internal abstract class ReductionOperator : IOperator
{
    public abstract string Name { get; }

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        var asked = call.Integers("axis") ?? call.Integers("axes") ?? [.. Enumerable.Range(0, x.Shape.Rank)];
        var axes = asked.Select(a => call.Axis(a, x)).Distinct().OrderBy(a => a).ToList();
        var reduced = Reduce(call, x, axes);
        return call.Flag("keepDims") ? reduced : Drop(call, reduced, axes);
    }

    protected abstract Node Reduce(Call call, Node x, IReadOnlyList<int> axes);

    private static Node Drop(Call call, Node x, IReadOnlyList<int> axes) =>
        call.Factory.Reshape(x, new Shape(x.Shape.Where((_, axis) => !axes.Contains(axis))));
}
