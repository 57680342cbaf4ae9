using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>1 / (1 + e to the power of -x); dx = dy y (1 - y).</summary>
internal sealed record Sigmoid : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => 1 / (1 + Math.Exp(-x));

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream * (y * (1 - y));
}
