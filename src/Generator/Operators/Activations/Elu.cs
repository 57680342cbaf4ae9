using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x where positive, else alpha (e to the power of x - 1) (Clevert et al. 2015).</summary>
internal sealed record EluOf(double Alpha) : Activation
{
    public override string Name => "Elu";

    // Of the negative part only, so that nothing overflows.
    private static Node Exponential(Node x) =>
        x.Factory.Apply(new Exp(), x.Factory.Elementwise(new Minimum(), x, x.Factory.Constant(0)));

    protected override Node Value(Node x) => Select.If(Less.Than(0, x), x, (Exponential(x) - 1) * Alpha);

    protected override Node Derivative(Node x) => Select.If(Less.Than(0, x), 1, Exponential(x) * Alpha);
}

/// <summary>Ops.Elu.</summary>
internal sealed class Elu : IOperator
{
    public string Name => "Elu";

    public Node Build(Call call) => call.Factory.Apply(new EluOf(call.Number("alpha")), call.Tensor("x"));
}
