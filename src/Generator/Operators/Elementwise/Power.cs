using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>a to the power of b; the gradient of b is 0 where a is not positive.</summary>
internal sealed record Power : Binary
{
    public override int Cost => 2 * Expensive;

    protected override double Evaluate(double a, double b) => Math.Pow(a, b);

    protected override IReadOnlyList<Node?> Gradient(Node a, Node b, Node y, Node upstream)
    {
        var byExponent = Select.If(Less.Than(0, a), upstream * y * a.Factory.Apply(new Log(), a), 0);
        return [upstream * b * a.Factory.Apply(new Power(), a, b - 1), byExponent];
    }

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Call("Pow", x[0], x[1]);
}
