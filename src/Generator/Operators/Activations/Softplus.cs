using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>log(1 + e to the power of beta x) / beta, without overflow.</summary>
internal sealed class Softplus : IOperator
{
    public string Name => "Softplus";

    public Node Build(Call call)
    {
        double beta = call.Number("beta");
        call.Check(beta > 0, $"beta must be positive, not {beta}");
        var scaled = call.Tensor("x") * beta;
        return call.Factory.Apply(new SoftplusOf(), scaled) / beta;
    }
}

/// <summary>max(x, 0) + log(1 + e to the power of -|x|); its derivative is the sigmoid, also at 0.</summary>
internal sealed record SoftplusOf : Composite
{
    public override string Name => "Softplus";

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape;

    public override Node Expand(IReadOnlyList<Node> inputs)
    {
        var x = inputs[0];
        var factory = x.Factory;
        var tail = factory.Apply(new Log1p(), factory.Apply(new Exp(), -factory.Apply(new Abs(), x)));
        return factory.Elementwise(new Maximum(), x, factory.Constant(0)) + tail;
    }

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) =>
        [upstream * node.Factory.Apply(new Sigmoid(), node.Inputs[0])];
}
