using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The approximation x (1 + t) / 2 of GELU with t = tanh(sqrt(2 / pi) (x + 0.044715 x³)) (Hendrycks and Gimpel 2016).</summary>
internal sealed record GeluTanhOf : Activation
{
    public override string Name => "GeluTanh";

    private const double Cubic = 0.044715;
    private static readonly double Slope = Math.Sqrt(2 / Math.PI);

    private static Node Tanh(Node x) => x.Factory.Apply(new Tanh(), x * ((x * x * (Cubic * Slope)) + Slope));

    protected override Node Value(Node x) => x * (0.5 + (Tanh(x) * 0.5));

    protected override Node Derivative(Node x) => 0.5 + (Tanh(x) * 0.5) + (x * (1 - (Tanh(x) * Tanh(x))) * ((x * x * (3 * Cubic * Slope / 2)) + (Slope / 2)));
}

/// <summary>Ops.GeluTanh.</summary>
internal sealed class GeluTanh : IOperator
{
    public string Name => "GeluTanh";

    public Node Build(Call call) => call.Factory.Apply(new GeluTanhOf(), call.Tensor("x"));
}
