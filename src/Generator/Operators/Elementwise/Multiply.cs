using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>a * b.</summary>
internal sealed record Multiply : Binary
{
    protected override double Evaluate(double a, double b) => a * b;

    protected override IReadOnlyList<Node?> Gradient(Node a, Node b, Node y, Node upstream) => [upstream * b, upstream * a];

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => Code.Infix("*", Binding.Multiplicative, x[0], x[1]);
}
