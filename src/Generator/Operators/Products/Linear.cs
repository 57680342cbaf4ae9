using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>
/// y = x W + b with W[features, width], so that the product forward reads it row by row as it lies. (torch.nn.Linear stores Wᵀ.)
/// Both start uniform in ±1/sqrt(features), as there.
/// </summary>
internal sealed class Linear : IOperator
{
    private static readonly InitArgument FanInUniform = new("FanInUniform", EquatableArray<double>.Empty);

    public string Name => "Linear";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        call.CheckRank(x, 2, "[batch, features] or more axes");
        int width = call.Integer("width");
        call.Check(width > 0, $"the width must be positive, not {width}");
        int features = call.KnownSize(x.Shape.Last, "the number of features");
        var weight = call.Parameter("weight", Shape.Of(features, width), call.Init("weight") ?? FanInUniform, features, width);
        var product = call.Factory.Apply(new Product(), x, weight);
        return call.Flag("bias")
            ? product + call.Parameter("bias", Shape.Of(width), call.Init("biasInit") ?? FanInUniform, features, width)
            : product;
    }
}
