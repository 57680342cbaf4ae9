using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x where positive, else slope x (Maas et al. 2013).</summary>
internal sealed class LeakyRelu : IOperator
{
    public string Name => "LeakyRelu";

    public Node Build(Call call)
    {
        Node x = call.Tensor("x");
        return Select.If(Less.Than(0, x), x, x * call.Number("slope"));
    }
}
