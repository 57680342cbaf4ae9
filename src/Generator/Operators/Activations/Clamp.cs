using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>x within [Low, High]; the gradient passes where x is within, bounds included, as in PyTorch.</summary>
internal sealed record ClampTo(double Low, double High) : Unary
{
    public override string Name => "Clamp";

    public override int Cost => 2;

    protected override double Evaluate(double x) => Math.Min(Math.Max(x, Low), High);

    protected override Node Gradient(Node x, Node y, Node upstream) =>
        Select.If(Less.Than(x, Low), 0, Select.If(Less.Than(High, x), 0, upstream));

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) =>
        dialect.Call("AtMost", dialect.Call("AtLeast", x[0], dialect.Literal(Low)), dialect.Literal(High));
}

/// <summary>Ops.Clamp.</summary>
internal sealed class Clamp : IOperator
{
    public string Name => "Clamp";

    public Node Build(Call call)
    {
        double low = call.Number("min"), high = call.Number("max");
        call.Check(low <= high, $"min {low} is above max {high}");
        return call.Factory.Elementwise(new ClampTo(low, high), call.Tensor("x"));
    }
}
