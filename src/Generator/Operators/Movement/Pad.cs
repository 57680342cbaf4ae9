using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x within zeros: along Axis from Start on, in a size of Size. The gradient of a slice.</summary>
internal sealed record Pad(int Axis, Dim Start, Dim Size) : Movement
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape.With(Axis, Size);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [node.Factory.Apply(new SliceOf(Axis, Start, node.Inputs[0].Shape[Axis]), upstream)];
}
