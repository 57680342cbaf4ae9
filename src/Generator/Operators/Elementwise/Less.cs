using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>a &lt; b.</summary>
internal sealed record Less : Comparison
{
    protected override string Symbol => "<";

    public static Node Than(Node a, Node b) => a.Factory.Elementwise(new Less(), a, b);

    public static Node Than(Node a, double b) => Than(a, a.Factory.Constant(b));

    public static Node Than(double a, Node b) => Than(b.Factory.Constant(a), b);

    protected override double Evaluate(double a, double b) => a < b ? 1 : 0;
}
