using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>a == b.</summary>
internal sealed record Equal : Comparison
{
    protected override string Symbol => "==";

    public static Node To(Node a, Node b) => a.Factory.Elementwise(new Equal(), a, b);

    protected override double Evaluate(double a, double b) => a == b ? 1 : 0;
}
