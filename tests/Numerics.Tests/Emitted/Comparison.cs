using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Numerics.Tests.Definition;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>Compares all that a compiled network computes with what its graphs mean.</summary>
internal sealed class Comparison : IDisposable
{
    private const double ForwardTolerance = 1e-5, GradientTolerance = 1e-4;

    // Values are of order 1; what cancels to 0 is exact to that measure only.
    private const double Floor = 0.1;

    // Samples count on their own, apart from the steps of training.
    private const uint SampleSteps = 0x80000000;

    private const ulong Seed = 5;

    private readonly Emitted _network;
    private readonly Runner _runner;
    private readonly ModeGraph _predict;
    private readonly ModeGraph? _train, _evaluate, _sample;
    private uint _samples;

    public Comparison(Emitted network, int capacity, int threads = 1)
    {
        _network = network;
        _runner = new Runner(network, capacity, Seed, threads);
        _predict = Build(Mode.Predict);
        _sample = network.Spec.Calls.Any(call => call.Operator == "Dropout") ? Build(Mode.Sample) : null;
        if (network.Spec.Loss is null)
            return;
        (_train, _evaluate) = (Build(Mode.Train), Build(Mode.Evaluate));
        Differentiate.Run(_train, _train.Parameters);
    }

    public void Dispose() => _runner.Dispose();

    /// <summary>
    /// How many times the error of an honest computation in floats is allowed on top: where a network is ill-conditioned, that error
    /// is all that can be asked for.
    /// </summary>
    public double HonestErrors { get; init; }

    public double Low { get; init; } = -2;

    public double High { get; init; } = 2;

    /// <summary>Every mode, for given sizes of the symbols.</summary>
    public void AssertMatches(IReadOnlyDictionary<string, int> symbols, int seed)
    {
        ModeGraph?[] graphs = [_train, _evaluate, _predict, _sample];
        var leaves = RandomFeed.For(symbols, seed, Low, High, [.. graphs.OfType<ModeGraph>()]).Leaves;
        AssertMatches(new Feed(symbols, leaves) { Seed = Seed, Step = _runner.Step });
    }

    public void AssertMatches(Feed feed)
    {
        int[] sizes = [.. _predict.Outputs.Select(output => feed.Size(output.Value.Shape.Size))];
        AssertNear(_predict, feed, _runner.Predict(feed, sizes));
        if (_sample is not null)
            AssertNear(_sample, feed.At(SampleSteps | _samples++), _runner.Sample(feed, sizes));
        if (_evaluate is not null)
            AssertNear(_evaluate, feed, _runner.Evaluate(feed));
        if (_train is not null)
            AssertNear(_train, feed, _runner.Train(feed));
    }

    private void AssertNear(ModeGraph graph, Feed feed, IReadOnlyDictionary<string, double[]> actual)
    {
        var rounded = HonestErrors > 0 ? Results.Of(graph, feed, rounds: true).All().ToDictionary(one => one.Name, one => one.Values) : [];
        foreach (var (name, expected) in Results.Of(graph, feed).All())
        {
            double tolerance = name.StartsWith("gradient", StringComparison.Ordinal) ? GradientTolerance : ForwardTolerance;
            double error = rounded.TryGetValue(name, out double[]? honest) ? honest.Zip(expected, (a, b) => Math.Abs(a - b)).Append(0).Max() : 0;
            double largest = expected.Select(Math.Abs).Append(Floor).Max();
            Near.Assert(expected, actual[name], tolerance + (HonestErrors * error / largest), $"{_network.Title}, {graph.Mode.Name}, {name}, {feed}", Floor);
        }
    }

    private ModeGraph Build(Mode mode) => NetworkBuilder.Build(_network.Spec, mode, default);
}
