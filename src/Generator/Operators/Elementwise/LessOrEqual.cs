namespace GraphGen.Generator.Operators;

/// <summary>a &lt;= b.</summary>
internal sealed record LessOrEqual : Comparison
{
    protected override string Symbol => "<=";

    protected override double Evaluate(double a, double b) => a <= b ? 1 : 0;
}
