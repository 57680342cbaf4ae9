using GraphGen.Bench.Workloads;

namespace GraphGen.Bench.Gpu;

/// <summary>What must hold before a time counts.</summary>
sealed class Check(GpuDevice device, bool tiny)
{
    const double Tolerance = 1e-3;

    /// <summary>
    /// The device against the CPU, and against itself: training's losses, or what comes out.
    /// </summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    internal void Run(Entry entry)
    {
        int batch = Batch(entry);
        double[] there = Numbers(entry, batch, device), here = Numbers(entry, batch, null);
        Agree($"{entry.Key}: {device} and the CPU", there, here);
        Same(entry, "two runs", there, Numbers(entry, batch, device));
        if (IsTrained(entry) && entry.Workload != "mlp")
            Same(entry, "runs with and without copies", there, Numbers(entry, batch, device, resident: true));
    }

    /// <summary>Whether a workload is left out where sizes are tiny, because it has but one size.</summary>
    internal bool Skips(Entry entry) =>
        tiny && (entry.Workload == "wide" || entry.Workload == "product" && entry.Batch > 128);

    /// <summary>A workload in the size that is compared with another program.</summary>
    internal Entry Sized(Entry entry) => tiny && !(entry is { Workload: "layernorm", Mode: Entry.Train }) ? entry with { Batch = Batch(entry) } : entry;

    /// <summary>Numbers that another program must agree on.</summary>
    internal double[] ForPeer(Entry entry) =>
        Numbers(entry.Workload == "mlp" && entry.Mode == Entry.Train ? entry with { Workload = "plain mlp" } : entry, entry.Batch, device);

    /// <summary>Fails unless all numbers are near each other.</summary>
    internal static void Agree(string who, double[] a, double[] b)
    {
        // Written so that NaN fails.
        if (a.Length != b.Length || !a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance * (1 + Math.Abs(pair.Second))))
            throw new InvalidOperationException($"{who} differ: {string.Join(' ', a)} | {string.Join(' ', b)}");
    }

    static void Same(Entry entry, string who, double[] a, double[] b)
    {
        if (!a.SequenceEqual(b))
            throw new InvalidOperationException($"{entry.Key}: {who} have different bits: {string.Join(' ', a)} | {string.Join(' ', b)}");
    }

    static double[] Numbers(Entry entry, int batch, GpuDevice? device, bool resident = false)
    {
        using var network = Cases.Create(entry.Workload, entry.Mode, batch, device);
        if (entry.Mode == Entry.Inference)
            return Fill.Fingerprint(network.Answer());
        if (!IsTrained(entry))
            return network.Gradients();
        var recipe = Recipe.Of(entry.Workload);
        var optimizer = recipe.Optimizer((float)recipe.CheckRate);
        return resident ? network.ResidentLosses(optimizer) : network.Losses(optimizer);
    }

    static bool IsTrained(Entry entry) => entry.Mode == Entry.Train && entry.Workload != "layernorm";

    // The widest network would keep the CPU busy for minutes; its check on the device against the peer is with the whole batch.
    int Batch(Entry entry) => entry.Workload switch
    {
        "product" => entry.Batch,
        "wide" => 64,
        _ => tiny ? Math.Min(entry.Batch, 8) : entry.Batch,
    };
}
