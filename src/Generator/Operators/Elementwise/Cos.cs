using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The cosine of x in radians.</summary>
internal sealed record Cos : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => Math.Cos(x);

    protected override Node Gradient(Node x, Node y, Node upstream) => -(upstream * x.Factory.Apply(new Sin(), x));
}
