using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Definition;
using Xunit;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>
/// Runs the modes of a compiled network on what a graph is fed with; the results have the names that <see cref="Results.All"/> gives
/// them. Before each run all working memory is spoilt: what a kernel reads before it is written is to be noticed.
/// </summary>
internal sealed class Runner : IDisposable
{
    private readonly Emitted _network;
    private readonly Driver _driver;

    public Runner(Emitted network, int capacity, ulong seed, int threads = 1)
    {
        _network = network;
        _driver = network.Create([.. SymbolSolver.Symbols(network.Spec.Inputs).Select(_ => capacity)], seed, threads);
    }

    public void Dispose() => _driver.Dispose();

    public uint Step => _driver.Network.StepNumber;

    public IReadOnlyDictionary<string, double[]> Evaluate(Feed feed)
    {
        Prepare(feed);
        return new Dictionary<string, double[]> { ["loss"] = [_driver.Evaluate(Inputs(feed))] };
    }

    /// <summary>Loss, gradients, and the states after a step that leaves the parameters as they are.</summary>
    public IReadOnlyDictionary<string, double[]> Train(Feed feed)
    {
        Prepare(feed);
        var results = new Dictionary<string, double[]> { ["loss"] = [_driver.Gradients(Inputs(feed))] };
        _driver.Network.Download();
        foreach (var parameter in _driver.Network.Parameters)
            results[$"gradient of {parameter.Name}"] = Doubles(parameter.Gradient);
        Prepare(feed);
        _driver.TrainStep(Inputs(feed), new SGD(0));
        _driver.Network.Download();
        foreach (var state in _driver.Network.State)
            results[$"new {state.Name}"] = Doubles(state.Values);
        return results;
    }

    public IReadOnlyDictionary<string, double[]> Predict(Feed feed, IEnumerable<int> sizes) => Outputs(feed, sizes, _driver.Predict);

    public IReadOnlyDictionary<string, double[]> Sample(Feed feed, IEnumerable<int> sizes) => Outputs(feed, sizes, _driver.Sample);

    private Dictionary<string, double[]> Outputs(Feed feed, IEnumerable<int> sizes, Action<Array[], float[][]> run)
    {
        float[][] results = [.. sizes.Select(size => new float[size])];
        Prepare(feed);
        run(Inputs(feed), results);
        return results.Select((values, i) => ($"output {i}", values)).ToDictionary(one => one.Item1, one => Doubles(one.values));
    }

    private void Prepare(Feed feed)
    {
        _network.Target.Spoil(_driver.Network);
        _driver.Network.DiscardDevice();
        _driver.Network.Parameters.Gradients.Fill(float.NaN);
        foreach (var parameter in _driver.Network.Parameters)
            Copy(feed.Leaves[parameter.Name], parameter.Values);
        foreach (var state in _driver.Network.State)
            Copy(feed.Leaves[state.Name], state.Values);
        _driver.Network.Upload();
    }

    private Array[] Inputs(Feed feed) => [.. _network.Spec.Inputs.Select((input, i) =>
    {
        // An input that no kernel reads still tells sizes.
        double[] values = feed.Leaves.TryGetValue(Feed.InputKey(i), out double[]? given) ? given
            : new double[input.Shape.Aggregate(1, (count, dim) => count * (dim.Symbol is { } symbol ? feed.Size(symbol) : dim.Size))];
        return input.Kind == ElementKind.Float ? (Array)values.Select(value => (float)value).ToArray() : values.Select(value => (int)value).ToArray();
    })];

    private static void Copy(double[] from, Span<float> to)
    {
        Assert.Equal(to.Length, from.Length);
        for (int i = 0; i < to.Length; i++)
            to[i] = (float)from[i];
    }

    private static double[] Doubles(ReadOnlySpan<float> values)
    {
        double[] result = new double[values.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = values[i];
        return result;
    }
}
