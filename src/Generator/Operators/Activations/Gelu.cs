using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x times the normal distribution function of x, by the error function (Hendrycks and Gimpel 2016); the derivative is that
/// function plus x times the normal density.</summary>
internal sealed record GeluOf : Activation
{
    public override string Name => "Gelu";

    private static Node Distribution(Node x) => 0.5 + (x.Factory.Apply(new Erf(), x / Math.Sqrt(2)) * 0.5);

    protected override Node Value(Node x) => x * Distribution(x);

    protected override Node Derivative(Node x) => Distribution(x) + (x * (x.Factory.Apply(new Exp(), x * x * -0.5) / Math.Sqrt(2 * Math.PI)));
}

/// <summary>Ops.Gelu.</summary>
internal sealed class Gelu : IOperator
{
    public string Name => "Gelu";

    public Node Build(Call call) => call.Factory.Apply(new GeluOf(), call.Tensor("x"));
}
