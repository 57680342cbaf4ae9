using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x repeated along new leading axes and axes of size 1, as NumPy does; the gradient is the sum over them.</summary>
internal sealed record Broadcast(Shape Shape) : Movement
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => Shape;

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var x = node.Inputs[0];
        int added = Shape.Rank - x.Shape.Rank;
        var axes = Enumerable.Range(0, Shape.Rank).Where(a => a < added || x.Shape[a - added] != Shape[a]);
        return [node.Factory.Reshape(node.Factory.Sum(upstream, axes), x.Shape)];
    }

    /// <summary>The shape to which all can be repeated.</summary>
    public static Shape Common(IReadOnlyList<Node> inputs, string operation, Site site)
    {
        var widest = inputs.OrderByDescending(i => i.Shape.Rank).First().Shape;
        return inputs.Aggregate(widest, (shape, input) => Common(shape, input.Shape, inputs, operation, site));
    }

    /// <summary>Whether a tensor of shape <paramref name="from"/> can be repeated to <paramref name="to"/>.</summary>
    public static bool Fits(Shape from, Shape to)
    {
        int added = to.Rank - from.Rank;
        for (int axis = 0; axis < from.Rank; axis++)
        {
            if (added < 0 || (from[axis] != Dim.One && from[axis] != to[added + axis]))
                return false;
        }

        return true;
    }

    private static Shape Common(Shape wide, Shape narrow, IReadOnlyList<Node> inputs, string operation, Site site)
    {
        if (narrow.Rank == 0 || narrow == wide)
            return wide;
        int added = wide.Rank - narrow.Rank;
        return new Shape(wide.Select((dim, axis) =>
            axis < added || narrow[axis - added] == dim || narrow[axis - added] == Dim.One ? dim
            : dim == Dim.One ? narrow[axis - added]
            : throw Mismatch(inputs, operation, site)));
    }

    private static GraphException Mismatch(IReadOnlyList<Node> inputs, string operation, Site site) =>
        new("GG0201", site, $"{operation} cannot combine the shapes {string.Join(" and ", inputs.Select(i => i.Shape))}: "
            + "aligned from the last axis, two sizes must be equal or one of them 1");
}
