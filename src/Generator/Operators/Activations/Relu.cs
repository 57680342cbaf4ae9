using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>max(x, 0); its derivative at 0 is 0, read off the result so that x need not be kept.</summary>
internal sealed record Relu : Unary
{
    protected override double Evaluate(double x) => Math.Max(x, 0);

    protected override Node Gradient(Node x, Node y, Node upstream) => Select.If(Less.Than(0, y), upstream, 0);

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Call("AtLeast", x[0], dialect.Literal(0));
}
