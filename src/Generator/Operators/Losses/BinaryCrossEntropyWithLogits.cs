using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The mean of -t log sigmoid(x) - (1 - t) log(1 - sigmoid(x)), as softplus(x) - x t, steady for any x.</summary>
internal sealed class BinaryCrossEntropyWithLogits : IOperator
{
    public string Name => "BinaryCrossEntropyWithLogits";

    public Node Build(Call call)
    {
        Node logits = call.Tensor("logits"), target = call.Tensor("target");
        PairedLoss.CheckShapes(call, logits, target);
        return PairedLoss.MeanOfAll(call.Factory.Apply(new SoftplusOf(), logits) - (logits * target));
    }
}
