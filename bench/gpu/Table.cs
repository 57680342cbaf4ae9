using System.Globalization;

namespace GraphGen.Bench.Gpu;

/// <summary>The results as text, a line as soon as it is known.</summary>
static class Table
{
    internal static void Head(Card card) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {card.Device}: copies {card.CopyBytesPerSecond / 1e9:F0} GB/s (read + written), products {card.ProductFlopsPerSecond / 1e12:F1} TFLOP/s
        Microseconds, least of all rounds, inputs on the device; ratio = the better of PyTorch / GraphGen. "call" is GraphGen with the copy
        of its inputs and results. Bytes and FLOPs are what a run needs at least, and their fractions of the card's rates are GraphGen's.

        | workload  | mode      | batch |      eager |    compile |   GraphGen |  ratio |       call |    MB |    GFLOP | of copy | of product |
        |-----------|-----------|------:|-----------:|-----------:|-----------:|-------:|-----------:|------:|---------:|--------:|-----------:|
        """));

    internal static void Line(Result result) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {result.Workload,-9} | {result.Mode,-9} | {result.Batch,5} | {Peer(result, "eager"),10} | {Peer(result, "compile"),10} "
        + $"| {result.GraphgenUs,10:F2} | {result.Ratio,6:G3} | {result.GraphgenCallUs,10:F2} | {result.Bytes / 1e6,5:G4} | {result.Flops / 1e9,8:G4} "
        + $"| {result.OfCopy,7:P0} | {result.OfProduct,10:P0} |"));

    internal static void Failure(string where, string message) => Console.WriteLine($"| {where} | {message}");

    static string Peer(Result result, string name) =>
        result.PeerUs.TryGetValue(name, out double us) ? us.ToString("F2", CultureInfo.InvariantCulture) : "-";
}
