using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>log(1 + x), exact where x is small.</summary>
internal sealed record Log1p : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x)
    {
        double u = 1 + x; // Kahan: the rounding of 1 + x cancels in the quotient
        return u == 1 || double.IsInfinity(u) ? (u == 1 ? x : u) : Math.Log(u) * x / (u - 1);
    }

    protected override Node Gradient(Node x, Node y, Node upstream) => upstream / (1 + x);
}
