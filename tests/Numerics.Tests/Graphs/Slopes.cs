using GraphGen.Generator.Graph;
using GraphGen.Numerics.Tests.Definition;
using Xunit;

namespace GraphGen.Numerics.Tests.Graphs;

/// <summary>Checks gradients against central differences of the loss in double precision.</summary>
internal static class Slopes
{
    private const double Step = 1e-5, Tolerance = 1e-6, Agreement = 1e-10;

    /// <summary>Every element of every gradient; and every pass leaves all results as they are.</summary>
    public static void AssertAllPasses(ModeGraph graph, Feed feed)
    {
        var first = Results.Of(graph, feed);
        Assert.NotEmpty(first.Gradients);
        foreach (var (leaf, gradient) in first.Gradients)
            Near.Assert(Measured(graph, feed, leaf), gradient.Values, Tolerance, $"the gradient of {leaf}", floor: 0.1);
        AssertPassesAgree(graph, feed);
    }

    /// <summary>Whole networks: the slope along random directions is the gradient's inner product with them.</summary>
    public static void AssertAlongDirections(ModeGraph graph, Feed feed, int directions = 4)
    {
        var results = Results.Of(graph, feed);
        foreach (var (leaf, gradient) in results.Gradients)
        {
            for (int seed = 0; seed < directions; seed++)
            {
                double[] direction = Direction(gradient.Values.Length, seed);
                double expected = Slope(graph, feed, leaf, direction), actual = gradient.Values.Zip(direction, (g, d) => g * d).Sum();
                Near.Assert([expected], [actual], Tolerance, $"direction {seed} of {leaf}", floor: 0.1);
            }
        }

        AssertPassesAgree(graph, feed);
    }

    public static void AssertPassesAgree(ModeGraph graph, Feed feed)
    {
        var expected = Results.Of(graph, feed).All().ToList();
        foreach (var (pass, next) in Probe.Stages(graph))
        {
            var actual = Results.Of(next, feed).All().ToList();
            Assert.Equal(expected.Select(one => one.Name), actual.Select(one => one.Name));
            foreach (var ((name, values), (_, found)) in expected.Zip(actual))
                Near.Assert(values, found, Agreement, $"{name} after {pass}");
        }
    }

    private static double[] Measured(ModeGraph graph, Feed feed, string leaf)
    {
        int count = feed.Leaves[leaf].Length;
        return [.. Enumerable.Range(0, count).Select(i => Slope(graph, feed, leaf, [.. Enumerable.Range(0, count).Select(k => k == i ? 1.0 : 0)]))];
    }

    private static double Slope(ModeGraph graph, Feed feed, string leaf, double[] direction) =>
        (LossAt(graph, feed, leaf, direction, Step) - LossAt(graph, feed, leaf, direction, -Step)) / (2 * Step);

    private static double LossAt(ModeGraph graph, Feed feed, string leaf, double[] direction, double distance)
    {
        double[] moved = [.. feed.Leaves[leaf].Zip(direction, (value, along) => value + (distance * along))];
        return new Interpreter(feed.With(leaf, moved))[graph.Loss!].Values.Single();
    }

    private static double[] Direction(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
    }
}
