using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>-x.</summary>
internal sealed record Negate : Unary
{
    protected override double Evaluate(double x) => -x;

    protected override Node Gradient(Node x, Node y, Node upstream) => -upstream;

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => Code.Prefix("-", x[0]);
}
