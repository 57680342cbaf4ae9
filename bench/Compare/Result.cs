using System.Text.Json;

namespace GraphGen.Bench.Compare;

/// <summary>An entry's times in microseconds: minima of all rounds, and medians beside them.</summary>
sealed record Result(
    string Workload, string Mode, int Threads, int Batch,
    double PeerUs, double GraphgenUs, double Ratio, double BytesPerStep,
    double PeerMedianUs, double GraphgenMedianUs, double MedianRatio,
    string PeerSetting, Dictionary<string, double> PeerSettingsUs, double Must, double Reach)
{
    /// <summary>With more threads this much of the marks is asked for.</summary>
    const double ThreadedShare = 0.85;

    static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>How the ratio stands to the marks.</summary>
    internal string Mark => Ratio >= Reach ? "reach" : Ratio >= Must ? "must" : "BELOW";

    internal static Result Of(Entry entry, int threads, Side graphGen, IReadOnlyList<Side> peers)
    {
        var best = peers.MinBy(peer => peer.Least)!;
        double share = threads > 1 ? ThreadedShare : 1;
        return new Result(
            entry.Workload, entry.Mode, threads, entry.Batch,
            best.Least, graphGen.Least, best.Least / graphGen.Least, graphGen.Bytes(),
            best.Median, graphGen.Median, best.Median / graphGen.Median,
            best.Name, peers.ToDictionary(peer => peer.Name, peer => peer.Least), share * entry.Must, share * entry.Reach);
    }

    /// <summary>Puts results into a file in the place of older ones of the same workloads.</summary>
    internal static void Write(string path, IReadOnlyList<Result> results)
    {
        var older = File.Exists(path) ? JsonSerializer.Deserialize<List<Result>>(File.ReadAllText(path), s_json)! : [];
        var kept = older.Where(old => results.All(result => result.Key != old.Key));
        var all = kept.Concat(results).OrderBy(result => result.Threads).ThenBy(result => result.Place);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(all, s_json) + "\n");
    }

    (string, string, int, int) Key => (Workload, Mode, Batch, Threads);

    int Place => Catalog.Entries.TakeWhile(entry => (entry.Workload, entry.Mode, entry.Batch) != (Workload, Mode, Batch)).Count();
}
