using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>Indices as floats: exact up to 2 to the power of 24.</summary>
internal sealed record ToFloat : Unary
{
    protected override double Evaluate(double x) => x;

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream;

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Cast(x[0]);
}
