using GraphGen.Generator.Graph;

namespace GraphGen.Numerics.Tests.Definition;

/// <summary>Fills the leaves of graphs with random numbers that a float holds exactly.</summary>
internal static class RandomFeed
{
    /// <summary>Values for every leaf of the graphs: floats in [low, high), variances positive, indices within their bounds.</summary>
    public static Feed For(IReadOnlyDictionary<string, int> symbols, int seed, double low, double high, params ModeGraph[] graphs)
    {
        var feed = new Feed(symbols) { Seed = (ulong)seed };
        var random = new Random(seed);
        foreach (var graph in graphs)
        {
            foreach (var leaf in graph.Reachable.Concat(graph.Parameters).Concat(graph.States).Where(IsGiven))
            {
                string key = Feed.Key(leaf);
                if (!feed.Leaves.ContainsKey(key))
                    feed.Leaves[key] = Values(leaf, graph, feed, random, low, high);
            }
        }

        return feed;
    }

    private static bool IsGiven(Node node) => node.Op is InputLeaf or ParameterLeaf or StateLeaf;

    private static double[] Values(Node leaf, ModeGraph graph, Feed feed, Random random, double low, double high)
    {
        bool isIndex = leaf.Type == ElementType.Index, isVariance = Feed.Key(leaf).EndsWith("Variance", StringComparison.Ordinal);
        int bound = isIndex ? Bound(leaf, graph, feed) : 0;
        return [.. Enumerable.Range(0, feed.Size(leaf.Shape.Size)).Select(_ =>
            isIndex ? random.Next(bound) : isVariance ? Within(random, 0.5, 2) : Within(random, low, high))];
    }

    private static int Bound(Node leaf, ModeGraph graph, Feed feed) => graph.IndexBounds
        .Where(bound => bound.Input == ((InputLeaf)leaf.Op).Index).Select(bound => feed.Size(bound.Bound)).Append(5).Min();

    private static double Within(Random random, double low, double high) => (float)(low + (random.NextDouble() * (high - low)));
}
