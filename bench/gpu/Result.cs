using System.Text.Json;

namespace GraphGen.Bench.Gpu;

/// <summary>What the card can do.</summary>
/// <param name="Device">Its name.</param>
/// <param name="CopyBytesPerSecond">Bytes read and written by a copy of 1 GiB on the device.</param>
/// <param name="ProductFlopsPerSecond">Operations of a product of 8192 x 8192 matrices by cuBLAS, without TF32.</param>
sealed record Card(string Device, double CopyBytesPerSecond, double ProductFlopsPerSecond);

/// <summary>An entry's times in microseconds, minima of all rounds; medians beside them.</summary>
sealed record Result(
    string Workload, string Mode, int Batch, double GraphgenUs, double GraphgenMedianUs, double GraphgenCallUs,
    Dictionary<string, double> PeerUs, Dictionary<string, double> PeerMedianUs, double Ratio, long Bytes, long Flops,
    double OfCopy, double OfProduct)
{
    static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    internal static Result Of(Entry entry, Ours ours, IReadOnlyList<Compare.Side> peers, Card card)
    {
        var (least, median) = ours.Resident;
        double seconds = least * 1e-6;
        return new Result(
            entry.Workload, entry.Mode, entry.Batch, least, median, ours.Called,
            peers.ToDictionary(peer => peer.Name, peer => peer.Least), peers.ToDictionary(peer => peer.Name, peer => peer.Median),
            peers.Min(peer => peer.Least) / least, ours.Traffic.Bytes, ours.Traffic.Flops,
            ours.Traffic.Bytes / seconds / card.CopyBytesPerSecond, ours.Traffic.Flops / seconds / card.ProductFlopsPerSecond);
    }

    internal static void Write(string path, Card card, IReadOnlyList<Result> results) =>
        File.WriteAllText(path, JsonSerializer.Serialize(new { card, results }, s_json) + "\n");
}
