using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The natural logarithm.</summary>
internal sealed record Log : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => Math.Log(x);

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream / x;
}
