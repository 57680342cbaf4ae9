using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>a where the condition holds, else b.</summary>
internal sealed record Select : Elementwise
{
    public override IReadOnlyList<string> Operands => ["condition", "a", "b"];

    public override double Evaluate(IReadOnlyList<double> x) => x[0] != 0 ? x[1] : x[2];

    public static Node If(Node condition, Node a, Node b) => condition.Factory.Elementwise(new Select(), condition, a, b);

    public static Node If(Node condition, Node a, double b) => If(condition, a, a.Factory.Constant(b));

    public static Node If(Node condition, double a, Node b) => If(condition, b.Factory.Constant(a), b);

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream)
    {
        var condition = node.Inputs[0];
        return [null, If(condition, upstream, 0), If(condition, 0, upstream)];
    }

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Select(x[0], x[1], x[2]);
}
