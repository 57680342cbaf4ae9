using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The hyperbolic tangent; dx = dy (1 - y²).</summary>
internal sealed record Tanh : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => Math.Tanh(x);

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream * (1 - (y * y));
}
