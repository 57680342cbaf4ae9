namespace GraphGen.Bench.Workloads;

/// <summary>How a network is trained.</summary>
/// <param name="Optimizer">From a learning rate.</param>
/// <param name="CheckRate">The learning rate with which losses are compared.</param>
sealed record Recipe(Func<float, Optimizer> Optimizer, double CheckRate)
{
    internal static Recipe Of(string workload) => workload switch
    {
        "xor" => new(rate => new SGD(rate), Workload.CheckRateSgd),
        "residual" => new(rate => new AdamW(rate), Workload.CheckRate),
        "batchnorm" => new(rate => new SGD(rate, momentum: 0.9f), Workload.CheckRateSgd),
        _ => new(rate => new Adam(rate), Workload.CheckRate),
    };
}
