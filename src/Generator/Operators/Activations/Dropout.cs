using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>
/// Dropout (Srivastava et al. 2014): in training each value is zeroed with probability rate. The scaling is done at training
/// ("inverted": by 1 / (1 - rate)) or at inference (by 1 - rate). The mask is never stored: backward draws it again, or reads it
/// off what is left over of a ReLU.
/// </summary>
internal sealed class Dropout : IOperator
{
    public string Name => "Dropout";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        double rate = call.Number("rate"), keep = 1 - rate;
        bool scaleAtInference = call.Integer("scaling") == 1;
        call.Check(rate is >= 0 and < 1, $"the rate must lie in [0, 1), not {rate}");
        call.CheckRank(x, 1, "at least one axis");
        if (rate == 0)
            return x;
        if (!call.Mode.DrawsDropout)
            return scaleAtInference ? x * keep : x;
        var uniform = call.Factory.Leaf(new UniformLeaf(call.Index, x.Shape));
        var scale = call.Factory.BroadcastTo(call.Factory.Constant(scaleAtInference ? 1 : 1 / keep), x.Shape);
        return x * Select.If(Less.Than(uniform, rate), 0, scale);
    }
}
