namespace GraphGen.Bench.Workloads;

/// <summary>Results of an inference; a span needs its own delegate.</summary>
delegate ReadOnlySpan<float> Answer();

/// <summary>A network with its data, as the workloads use it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Step">A training step.</param>
/// <param name="Answer">An inference.</param>
sealed record Subject(Network Network, Func<Optimizer, float> Step, Answer Answer)
{
    /// <summary>Training with an optimizer, made from a learning rate.</summary>
    public Workload Training(Func<float, Optimizer> optimizer, double checkRate = Workload.CheckRate, Subject? twin = null)
    {
        Start(Network);
        var timed = optimizer((float)Workload.TimedRate);
        return new Workload(() => (twin ?? this).Losses(optimizer((float)checkRate)), times =>
        {
            for (int i = 0; i < times; i++)
                Step(timed);
        });
    }

    /// <summary>Inference.</summary>
    public Workload Inference()
    {
        Start(Network);
        return new Workload(() => Fill.Fingerprint(Answer()), times =>
        {
            for (int i = 0; i < times; i++)
                Answer();
        });
    }

    double[] Losses(Optimizer optimizer)
    {
        Start(Network);
        double[] losses = [.. Enumerable.Range(0, Workload.CheckSteps).Select(_ => (double)Step(optimizer))];
        Start(Network);
        return losses;
    }

    /// <summary>Gives a network the parameters that the peer's has, too.</summary>
    public static void Start(Network network)
    {
        for (int i = 0; i < network.Parameters.Count; i++)
        {
            var parameter = network.Parameters[i];
            int inputs = parameter.Shape is [var rows, _] ? rows : 0;
            Fill.Parameter(parameter.Values, i, inputs, isScale: parameter.Name.EndsWith("gamma", StringComparison.Ordinal));
        }
    }
}
