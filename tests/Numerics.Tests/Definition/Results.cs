using GraphGen.Generator.Graph;

namespace GraphGen.Numerics.Tests.Definition;

/// <summary>All that one mode of a network computes.</summary>
internal sealed record Results(
    double? Loss, IReadOnlyList<NdArray> Outputs, IReadOnlyDictionary<string, NdArray> Updates, IReadOnlyDictionary<string, NdArray> Gradients)
{
    public static Results Of(ModeGraph graph, Feed feed, bool rounds = false)
    {
        var values = new Interpreter(feed, rounds);
        return new(
            graph.Loss is { } loss ? values[loss].Values.Single() : null,
            [.. graph.Outputs.Select(output => values[output.Value])],
            graph.Updates.ToDictionary(update => Feed.Key(update.State), update => values[update.Value]),
            graph.Gradients.ToDictionary(gradient => Feed.Key(gradient.Leaf), gradient => values[gradient.Value]));
    }

    /// <summary>Everything under a name, for comparisons.</summary>
    public IEnumerable<(string Name, double[] Values)> All() =>
    [
        .. Loss is { } loss ? new[] { ("loss", new[] { loss }) } : [],
        .. Outputs.Select((output, i) => ($"output {i}", output.Values)),
        .. Updates.Select(update => ($"new {update.Key}", update.Value.Values)),
        .. Gradients.Select(gradient => ($"gradient of {gradient.Key}", gradient.Value.Values)),
    ];
}
