using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The sine of x in radians.</summary>
internal sealed record Sin : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => Math.Sin(x);

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream * x.Factory.Apply(new Cos(), x);
}
