using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>
/// Batch normalization (Ioffe and Szegedy 2015) of channels, axis 1. In training by the batch's own mean and variance, while the
/// running ones move toward them (running = (1 - momentum) running + momentum batch, the variance unbiased, as in PyTorch);
/// at inference by the running ones.
/// </summary>
internal sealed class BatchNorm : IOperator
{
    public string Name => "BatchNorm";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        call.CheckRank(x, 2, "[batch, channels] or [batch, channels, ...]");
        double epsilon = call.Number("epsilon"), momentum = call.Number("momentum");
        call.Check(epsilon > 0, $"epsilon must be positive, not {epsilon}");
        call.Check(momentum is >= 0 and <= 1, $"the momentum must lie in [0, 1], not {momentum}");
        int channels = call.KnownSize(x.Shape[1], "the number of channels");
        var along = new Shape(x.Shape.Select((_, axis) => axis == 1 ? (Dim)channels : 1));
        var shape = Shape.Of(channels);
        var mean = call.State("runningMean", shape, Affine.Zeros);
        var variance = call.State("runningVariance", shape, Affine.Ones);
        var normalized = call.Mode.NormalizesByBatch
            ? ByBatch(call, x, mean, variance, epsilon, momentum)
            : (x - call.Factory.Reshape(mean, along)) * Moments.Inverse(call.Factory.Reshape(variance, along), epsilon);
        return call.Flag("affine") ? Affine.Apply(call, normalized, shape, along) : normalized;
    }

    private static Node ByBatch(Call call, Node x, Node mean, Node variance, double epsilon, double momentum)
    {
        var axes = Enumerable.Range(0, x.Shape.Rank).Where(a => a != 1).ToEquatableAxes();
        var count = Dim.Product(axes.Select(a => x.Shape[a]));
        call.Require(count, 2, "batch normalization needs at least two values of each channel to train");
        var result = call.Factory.Apply(new Standardize(axes, epsilon), x);
        var samples = call.Factory.Size(count);
        var unbiased = (Moments.Variance(x, axes) * (samples / (samples - 1))).Called("unbiasedVariance");
        Move(call, mean, Moments.Mean(x, axes), momentum);
        Move(call, variance, unbiased, momentum);
        return result;
    }

    private static void Move(Call call, Node running, Node batch, double momentum)
    {
        var old = call.Factory.Reshape(running, batch.Shape);
        call.Update(running, (old * (1 - momentum)) + (batch * momentum));
    }
}
