using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>The mean of (prediction - target)² over all values.</summary>
internal sealed class MeanSquaredError : IOperator
{
    public string Name => "MeanSquaredError";

    public Node Build(Call call)
    {
        Node prediction = call.Tensor("prediction"), target = call.Tensor("target");
        PairedLoss.CheckShapes(call, prediction, target);
        var difference = prediction - target;
        return PairedLoss.MeanOfAll(difference * difference);
    }
}

/// <summary>What losses of two tensors of one shape share.</summary>
internal static class PairedLoss
{
    public static void CheckShapes(Call call, Node prediction, Node target)
    {
        if (prediction.Shape != target.Shape)
            throw call.Error("GG0215", $"the target's shape {target.Shape} differs from the prediction's {prediction.Shape}; a loss does not broadcast");
    }

    public static Node MeanOfAll(Node x) =>
        x.Factory.Reshape(x.Factory.Mean(x, Enumerable.Range(0, x.Shape.Rank)), Shape.Scalar);
}
