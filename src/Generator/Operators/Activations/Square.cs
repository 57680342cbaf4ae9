using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>x times x.</summary>
internal sealed class Square : IOperator
{
    public string Name => "Square";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        return x * x;
    }
}
