using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>The greater of two values; equal ones share the gradient, as in PyTorch.</summary>
internal sealed record Maximum : Binary
{
    protected override double Evaluate(double a, double b) => Math.Max(a, b);

    protected override IReadOnlyList<Node?> Gradient(Node a, Node b, Node y, Node upstream) =>
    [
        Select.If(Less.Than(a, b), 0, Select.If(Less.Than(b, a), upstream, upstream * 0.5)),
        Select.If(Less.Than(b, a), 0, Select.If(Less.Than(a, b), upstream, upstream * 0.5)),
    ];

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Call("Max", x[0], x[1]);
}
