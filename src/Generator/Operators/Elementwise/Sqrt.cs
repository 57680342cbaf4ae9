using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The square root.</summary>
internal sealed record Sqrt : Unary
{
    public override int Cost => 6;

    protected override double Evaluate(double x) => Math.Sqrt(x);

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream * 0.5 / y;
}
