using GraphGen.Generator.Graph;
using GraphGen.Generator.Printing;

namespace GraphGen.Generator.Operators;

/// <summary>x itself, stored without gaps: what follows needs it in one piece.</summary>
internal sealed record Copy : Unary
{
    /// <summary>Tells copies of the same tensor apart.</summary>
    public int Number { get; init; }

    protected override double Evaluate(double x) => x;

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream;

    public override Code Write(Dialect dialect, IReadOnlyList<Code> x) => x[0];
}
