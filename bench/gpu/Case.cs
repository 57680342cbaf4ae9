using GraphGen.Bench.Workloads;

namespace GraphGen.Bench.Gpu;

/// <summary>A network with its data.</summary>
/// <param name="Network">The network.</param>
/// <param name="Cost">Its operations.</param>
/// <param name="InputFloats">Values of the inputs and targets.</param>
/// <param name="Queue">Queues a training step, from the host's data.</param>
/// <param name="ReadLoss">Waits, and reads the last loss.</param>
/// <param name="Answer">An inference, from the host's data and read by the host.</param>
sealed record Case(Network Network, NetworkCost Cost, long InputFloats, Action<Optimizer> Queue, Func<float> ReadLoss, Answer Answer) : IDisposable
{
    /// <summary>Training steps whose losses are compared.</summary>
    internal const int Steps = 20;

    /// <summary>Frees the device's memory.</summary>
    public void Dispose() => ((IDisposable)Network).Dispose();

    internal static Case Of<TNetwork, TTarget>(
        TNetwork net, NetworkCost cost, float[] x, TTarget[] y, Action<TNetwork, float[], TTarget[], Optimizer> queue,
        Func<TNetwork, float> readLoss, Func<TNetwork, float[], ReadOnlySpan<float>> answer) where TNetwork : Network =>
        new(net, cost, x.Length + y.Length, rule => queue(net, x, y, rule), () => readLoss(net), () => answer(net, x));

    internal static Case Of<TNetwork>(TNetwork net, NetworkCost cost, float[] x, Func<TNetwork, float[], ReadOnlySpan<float>> answer)
        where TNetwork : Network =>
        Of<TNetwork, float>(net, cost, x, [], (_, _, _, _) => throw Untrained(net), _ => throw Untrained(net), answer);

    /// <summary>The losses of the first steps.</summary>
    internal double[] Losses(Optimizer optimizer) => [.. Enumerable.Range(0, Steps).Select(_ => Loss(() => Queue(optimizer)))];

    /// <summary>The same; all steps but the first work on the inputs that are on the device, as they do while the clock runs.</summary>
    internal double[] ResidentLosses(Optimizer optimizer)
    {
        double first = Loss(() => Queue(optimizer));
        var step = Resident.Training(Network, optimizer);
        return [first, .. Enumerable.Range(1, Steps - 1).Select(_ => Loss(step))];
    }

    /// <summary>Two sums of each parameter's gradient.</summary>
    internal double[] Gradients()
    {
        Queue(new SGD(0));
        Network.Download();
        return [.. Enumerable.Range(0, Network.Parameters.Count).SelectMany(i => Fill.Fingerprint(Network.Parameters[i].Gradient))];
    }

    double Loss(Action step)
    {
        step();
        return ReadLoss();
    }

    static InvalidOperationException Untrained(Network net) => new($"{net.GetType().Name} has no loss");
}
