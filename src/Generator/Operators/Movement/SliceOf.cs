using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>Length values of one axis from Start on.</summary>
internal sealed record SliceOf(int Axis, Dim Start, Dim Length) : Movement
{
    public override string Name => "Slice";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape.With(Axis, Length);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [node.Factory.Apply(new Pad(Axis, Start, node.Inputs[0].Shape[Axis]), upstream)];
}

/// <summary>Ops.Slice.</summary>
internal sealed class Slice : IOperator
{
    public string Name => "Slice";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        int axis = call.Axis(call.Integer("axis"), x), start = call.Integer("start"), length = call.Integer("length");
        int size = call.KnownSize(x.Shape[axis], $"the size of axis {axis}");
        if (start < 0 || length < 1 || start + length > size)
            throw call.Error("GG0206", $"Slice asks for the values {start} to {start + length - 1} of axis {axis} of {x.Shape}, which has the values 0 to {size - 1}");
        return length == size ? x : call.Factory.Apply(new SliceOf(axis, start, length), x);
    }
}
