using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Emitted;
using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>What holds of every network: the same bits whatever the threads and for the same seed, and no garbage.</summary>
public class FuzzPromiseTests
{
    // Large enough that kernels are divided among threads.
    private const int Batch = 400, Time = 3, Steps = 20;

    private static readonly int[] Seeds = [.. Enumerable.Range(1000, 8)];

    private static readonly Lazy<IReadOnlyDictionary<string, Emitted.Emitted>> Networks = new(() =>
        Emission.FromText([.. Seeds.Select(seed => ($"{seed}", RandomNetwork.Name(seed), RandomNetwork.Text(seed)))]));

    public static TheoryData<int> All => [.. Seeds];

    [Theory]
    [MemberData(nameof(All))]
    public void TrainingHasTheSameBitsWithAnyNumberOfThreads(int seed)
    {
        var (one, two) = (Trained(seed, threads: 1, start: 3), Trained(seed, threads: 2, start: 3));
        Assert.All(one.Losses, loss => Assert.True(float.IsFinite(loss)));
        Assert.Equal(one.Losses, two.Losses);
        Assert.Equal(one.Checksum, two.Checksum);
        Assert.NotEqual(one.Checksum, Trained(seed, threads: 2, start: 4).Checksum);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NothingIsAllocatedCallByCall(int seed)
    {
        var network = Networks.Value[$"{seed}"];
        var driver = network.Create([Batch, Time], threads: 2);
        var (inputs, optimizer) = (Inputs(network.Spec, seed), new AdamW(1e-3f));
        float[][] results = [.. network.Spec.Outputs.Select(_ => new float[Batch * Batch * 17])];
        Assert.Equal(0, Allocations.Of(() => driver.TrainStep(inputs, optimizer)));
        Assert.Equal(0, Allocations.Of(() => driver.Gradients(inputs)));
        Assert.Equal(0, Allocations.Of(() => driver.Evaluate(inputs)));
        Assert.Equal(0, Allocations.Of(() => driver.Predict(inputs, results)));
    }

    private static (float[] Losses, ulong Checksum) Trained(int seed, int threads, ulong start)
    {
        var network = Networks.Value[$"{seed}"];
        var driver = network.Create([Batch, Time], start, threads);
        var (inputs, optimizer) = (Inputs(network.Spec, seed), new AdamW(1e-3f));
        float[] losses = [.. Enumerable.Range(0, Steps).Select(_ => driver.TrainStep(inputs, optimizer))];
        return (losses, driver.Network.Checksum());
    }

    private static Array[] Inputs(NetworkSpec spec, int seed)
    {
        var random = new Random(seed);
        return [.. spec.Inputs.Select(input =>
        {
            int count = input.Shape.Aggregate(1, (product, dim) => product * (dim.Symbol == "batch" ? Batch : dim.Symbol == "time" ? Time : dim.Size));
            var items = Enumerable.Range(0, count);
            return input.Kind == ElementKind.Float
                ? (Array)items.Select(_ => (float)random.NextDouble() - 0.5f).ToArray()
                : items.Select(_ => random.Next(2)).ToArray();
        })];
    }
}
