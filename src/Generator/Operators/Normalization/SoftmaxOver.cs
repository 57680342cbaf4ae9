using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>e to the power of x by its sum along an axis, steady for any size of x; dx = y (dy - sum(dy y)).</summary>
internal sealed record SoftmaxOver(int Axis) : Composite
{
    public override string Name => "Softmax";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    // A row takes one division: the total lies between 1 and the length of the axis, so its reciprocal loses nothing but a rounding.
    public override Node Expand(IReadOnlyList<Node> inputs) => inputs[0].Factory.Elementwise(
        new Share(), LogSumExp.Exponential(inputs[0], Axis), (1 / LogSumExp.Total(inputs[0], Axis)).Called("reciprocalTotal"));

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [node * (upstream - node.Factory.Sum(upstream * node, [Axis]))];
}

/// <summary>
/// A part times the reciprocal of the whole. Unlike other products it stays one when it is part of larger ones, because softmax is what
/// is worth storing.
/// </summary>
internal sealed record Share : Binary
{
    protected override double Evaluate(double a, double b) => a * b;

    protected override IReadOnlyList<Node?> Gradient(Node a, Node b, Node y, Node upstream) => [upstream * b, upstream * a];

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => Code.Infix("*", Binding.Multiplicative, x[0], x[1]);
}

/// <summary>Ops.Softmax.</summary>
internal sealed class Softmax : IOperator
{
    public string Name => "Softmax";

    public Node Build(Call call) => LogSumExp.OnLastAxis(call, axis => new SoftmaxOver(axis));
}

/// <summary>The pieces that softmax, its logarithm and cross entropy share.</summary>
internal static class LogSumExp
{
    /// <summary>e to the power of x less its maximum, so that nothing overflows.</summary>
    public static Node Exponential(Node x, int axis) =>
        x.Factory.Apply(new Exp(), x - Greatest(x, axis)).Called("exponential");

    /// <summary>log sum exp(x) along an axis, which stays with size 1.</summary>
    public static Node Of(Node x, int axis) =>
        (Greatest(x, axis) + x.Factory.Apply(new Log(), Total(x, axis))).Called("logSumExp");

    /// <summary>The sum of those exponentials.</summary>
    public static Node Total(Node x, int axis) => x.Factory.Sum(Exponential(x, axis), [axis]).Called("total");

    private static Node Greatest(Node x, int axis) => x.Factory.Max(x, [axis]).Called("greatest");

    /// <summary>A primitive along the call's axis, which is made the last one if it is not.</summary>
    public static Node OnLastAxis(Call call, Func<int, Primitive> along)
    {
        var x = call.Tensor("x");
        call.CheckRank(x, 1, "at least one axis");
        int axis = call.Axis(call.Integer("axis"), x), last = x.Shape.Rank - 1;
        if (axis == last)
            return call.Factory.Apply(along(last), x);
        int[] swap = [.. Enumerable.Range(0, last + 1).Select(a => a == axis ? last : a == last ? axis : a)];
        return call.Factory.Permute(call.Factory.Apply(along(last), call.Factory.Permute(x, swap)), swap);
    }
}
