using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>x to a constant power; whole powers up to 4 and the square root are spelled out.</summary>
internal sealed class Pow : IOperator
{
    public string Name => "Pow";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        double exponent = call.Number("exponent");
        if (exponent == 0.5)
            return call.Factory.Apply(new Sqrt(), x);
        if (exponent is 1 or 2 or 3 or 4)
            return Enumerable.Repeat(x, (int)exponent - 1).Aggregate(x, (product, factor) => product * factor);
        return call.Factory.Elementwise(new PowerOf(exponent), x);
    }
}

/// <summary>x to a constant power; dx = dy p x to the power of p - 1.</summary>
internal sealed record PowerOf(double Exponent) : Unary
{
    public override int Cost => 2 * Expensive;

    protected override double Evaluate(double x) => Math.Pow(x, Exponent);

    // The power 0 is constant, also at 0, where 0 times x to the power of -1 is not a number.
    protected override Node Gradient(Node x, Node y, Node upstream) =>
        upstream * (Exponent == 0 ? 0 * x : Exponent * x.Factory.Apply(new PowerOf(Exponent - 1), x));

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => dialect.Call("Pow", x[0], dialect.Literal(Exponent));
}
