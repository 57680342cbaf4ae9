using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>e to the power of x.</summary>
internal sealed record Exp : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => Math.Exp(x);

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream * y;
}
