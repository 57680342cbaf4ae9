namespace GraphGen.Bench;

/// <summary>One workload in one mode, ready to run.</summary>
/// <param name="Check">Numbers that both programs must agree on, from a fresh network: the first losses, or what comes out.</param>
/// <param name="Run">Does the work that many times.</param>
/// <param name="End">Frees what it holds.</param>
public sealed record Workload(Func<double[]> Check, Action<int> Run, Action? End = null)
{
    /// <summary>Losses of the first steps are compared with these learning rates.</summary>
    public const double CheckRate = 1e-3, CheckRateSgd = 0.1;

    /// <summary>
    /// The learning rate while the clock runs: so small that no parameter changes, and the last step works on the same numbers as the
    /// first. Otherwise the faster side would be the first to have learnt its batch, and then compute with denormal moments.
    /// </summary>
    public const double TimedRate = 1e-12;

    /// <summary>Steps whose losses are compared.</summary>
    public const int CheckSteps = 10;
}
