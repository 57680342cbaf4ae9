using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The inputs one after the other along one axis.</summary>
internal sealed record ConcatAlong(int Axis) : Movement
{
    public override string Name => "Concat";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) =>
        inputs[0].Shape.With(Axis, inputs.Select(i => i.Shape[Axis]).Aggregate((a, b) => a + b));

    /// <summary>Where each input starts along the axis.</summary>
    public IReadOnlyList<Dim> Starts(IReadOnlyList<Node> inputs)
    {
        var starts = new List<Dim> { 0 };
        foreach (var input in inputs)
            starts.Add(starts[starts.Count - 1] + input.Shape[Axis]);
        return starts;
    }

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [.. node.Inputs.Zip(Starts(node.Inputs), (input, start) =>
            node.Factory.Apply(new SliceOf(Axis, start, input.Shape[Axis]), upstream))];
}

/// <summary>Ops.Concat.</summary>
internal sealed class Concat : IOperator
{
    public string Name => "Concat";

    public Node Build(Call call)
    {
        var parts = call.Tensors("parts");
        call.Check(parts.Count > 0, "give at least one tensor");
        int axis = call.Axis(call.Integer("axis"), parts[0]);
        foreach (var part in parts)
        {
            if (part.Shape.Rank != parts[0].Shape.Rank || part.Shape.With(axis, 1) != parts[0].Shape.With(axis, 1))
                throw call.Error("GG0205", $"Concat along axis {axis} cannot join {parts[0].Shape} and {part.Shape}: all other axes must be equal");
        }

        return parts.Count == 1 ? parts[0] : call.Factory.Apply(new ConcatAlong(axis), [.. parts]);
    }
}
