using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>1 / x.</summary>
internal sealed class Reciprocal : IOperator
{
    public string Name => "Reciprocal";

    public Node Build(Call call)
    {
        return 1 / call.Tensor("x");
    }
}
