namespace GraphGen.Bench;

/// <summary>One line of the comparison.</summary>
/// <param name="Workload">What runs.</param>
/// <param name="Mode">Which part of it: <see cref="Train"/> or <see cref="Inference"/>.</param>
/// <param name="Batch">Rows of the input.</param>
/// <param name="Must">The least ratio, TorchSharp's time over GraphGen's, with one thread.</param>
/// <param name="Reach">The ratio that the machine's limits seem to allow.</param>
public sealed record Entry(string Workload, string Mode, int Batch, double Must, double Reach)
{
    public const string Train = "train";

    public const string Inference = "inference";

    /// <summary>How a player is asked for it.</summary>
    public string Key => $"{Workload} {Mode} {Batch}";
}
