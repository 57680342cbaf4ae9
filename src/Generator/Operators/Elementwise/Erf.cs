using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The error function; its derivative is 2/sqrt(pi) e to the power of -x².</summary>
internal sealed record Erf : Unary
{
    public override int Cost => Expensive;

    protected override double Evaluate(double x) => ErrorFunction.Erf(x);

    protected override Node Gradient(Node x, Node y, Node upstream) =>
        upstream * (2 / Math.Sqrt(Math.PI)) * x.Factory.Apply(new Exp(), -(x * x));
}

/// <summary>erf in double precision, which netstandard2.0 lacks.</summary>
internal static class ErrorFunction
{
    /// <summary>Near 0 the Maclaurin series, else 1 minus the continued fraction of erfc (Abramowitz and Stegun 7.1.6, 7.1.14).</summary>
    public static double Erf(double x)
    {
        double magnitude = Math.Abs(x);
        double value = magnitude < 2.5 ? Series(magnitude) : 1 - Complement(magnitude);
        return double.IsNaN(x) ? x : x < 0 ? -value : value;
    }

    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * sum; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return sum * 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x);
    }

    private static double Complement(double x)
    {
        double fraction = x;
        for (int n = 60; n > 0; n--)
            fraction = x + (n / 2.0 / fraction);
        return Math.Exp(-x * x) / (fraction * Math.Sqrt(Math.PI));
    }
}
