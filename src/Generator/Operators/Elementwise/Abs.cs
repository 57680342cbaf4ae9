using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The absolute value; its derivative at 0 is 0, as in PyTorch.</summary>
internal sealed record Abs : Unary
{
    protected override double Evaluate(double x) => Math.Abs(x);

    protected override Node Gradient(Node x, Node y, Node upstream) =>
        Select.If(Less.Than(x, 0), -upstream, Select.If(Less.Than(0, x), upstream, 0));
}
