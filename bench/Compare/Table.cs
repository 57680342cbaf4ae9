using System.Globalization;

namespace GraphGen.Bench.Compare;

/// <summary>The results as text, a line as soon as it is known.</summary>
static class Table
{
    internal static void Head(int threads) => Console.WriteLine(
        $"""
        {threads} thread{(threads > 1 ? "s" : "")}; microseconds, least of all rounds; ratio = TorchSharp / GraphGen

        | workload  | mode      | batch | TorchSharp | setting | GraphGen  |  ratio |  must |  reach | mark  | median ratio | bytes |
        |-----------|-----------|------:|-----------:|---------|----------:|-------:|------:|-------:|-------|-------------:|------:|
        """);

    internal static void Line(Result result) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {result.Workload,-9} | {result.Mode,-9} | {result.Batch,5} | {result.PeerUs,10:F2} | {result.PeerSetting,-7} | {result.GraphgenUs,9:G5} "
        + $"| {result.Ratio,6:G4} | {result.Must,5:G4} | {result.Reach,6:G5} | {result.Mark,-5} | {result.MedianRatio,12:G4} | {result.BytesPerStep,5:F0} |"));

    internal static void Failure(Entry entry, string message) =>
        Console.WriteLine($"| {entry.Workload,-9} | {entry.Mode,-9} | {entry.Batch,5} | {message}");
}
