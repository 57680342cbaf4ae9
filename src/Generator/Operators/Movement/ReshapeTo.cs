using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>The same values in the same order under another shape.</summary>
internal sealed record ReshapeTo(Shape Shape) : Movement
{
    public override string Name => "Reshape";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => Shape;

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [node.Factory.Reshape(upstream, node.Inputs[0].Shape)];
}

/// <summary>Ops.Reshape.</summary>
internal sealed class Reshape : IOperator
{
    public string Name => "Reshape";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        var asked = call.Dims("shape");
        var known = Dim.Product(asked.Where(d => !IsOpen(d)).Select(ToDim));
        int open = asked.Count(IsOpen);
        call.Check(open <= 1, "only one size may be -1, the one to be worked out");
        var rest = x.Shape.Size.DividedBy(known);
        if (rest is null || (open == 0 && rest != Dim.One))
            throw call.Error("GG0204", $"Reshape cannot turn {x.Shape} into [{string.Join(", ", asked.Select(Text))}]: the numbers of values differ");
        return call.Factory.Reshape(x, new Shape(asked.Select(d => IsOpen(d) ? rest : ToDim(d))));
    }

    private static bool IsOpen(DimSpec dim) => dim.Symbol is null && dim.Size == -1;

    private static Dim ToDim(DimSpec dim) => dim.Symbol is { } symbol ? Dim.Symbol(symbol) : dim.Size;

    private static string Text(DimSpec dim) => dim.Symbol ?? ToDim(dim).ToString();
}
