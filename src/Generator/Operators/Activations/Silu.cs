using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x s with s = sigmoid(x), also called swish (Elfwing et al. 2017); its derivative is s (1 + x (1 - s)).</summary>
internal sealed record SiluOf : Activation
{
    public override string Name => "Silu";

    private static Node Sigmoid(Node x) => x.Factory.Apply(new Sigmoid(), x);

    protected override Node Value(Node x) => x * Sigmoid(x);

    protected override Node Derivative(Node x) => Sigmoid(x) * (1 + (x * (1 - Sigmoid(x))));
}

/// <summary>Ops.Silu.</summary>
internal sealed class Silu : IOperator
{
    public string Name => "Silu";

    public Node Build(Call call) => call.Factory.Apply(new SiluOf(), call.Tensor("x"));
}
