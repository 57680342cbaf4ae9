using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Training.Tests;

/// <summary>What holds of every network: the same bits for the same seed, no garbage, no half-done steps.</summary>
public class PromiseTests
{
    private static readonly float[] s_pixels = Problems.Noise(64 * 784, 1);
    private static readonly int[] s_digits = Problems.Labels(64, 10, 2);

    [Fact]
    public void TheNumberOfThreadsChangesNoBit()
    {
        var (one, lossOfOne) = Trained(threads: 1, seed: 7);
        var (two, lossOfTwo) = Trained(threads: 2, seed: 7);
        Assert.Equal(BitConverter.SingleToInt32Bits(lossOfOne), BitConverter.SingleToInt32Bits(lossOfTwo));
        Assert.Equal(one.Checksum(), two.Checksum());
        Assert.Equal(one.Predict(s_pixels).ToArray(), two.Predict(s_pixels).ToArray());
    }

    [Fact]
    public void AnotherSeedChangesTheNetwork() =>
        Assert.NotEqual(Trained(threads: 1, seed: 7).Net.Checksum(), Trained(threads: 1, seed: 8).Net.Checksum());

    [Fact]
    public void StepsAndPredictionsAllocateNothing()
    {
        var net = new DigitNet(batch: 64, seed: 1, threads: 2);
        var adam = new AdamW(learningRate: 1e-3f);
        Assert.Equal(0, Allocations.Of(() => net.TrainStep(s_pixels, s_digits, adam)));
        Assert.Equal(0, Allocations.Of(() => net.Gradients(s_pixels, s_digits)));
        Assert.Equal(0, Allocations.Of(() => net.Evaluate(s_pixels, s_digits)));
        Assert.Equal(0, Allocations.Of(() => _ = net.Predict(s_pixels)));
        Assert.Equal(0, Allocations.Of(() => _ = net.Sample(s_pixels)));
    }

    [Fact]
    public void BadInputChangesNothing()
    {
        var (net, _) = Trained(threads: 1, seed: 7);
        ulong before = net.Checksum();
        var adam = new AdamW();
        int[] outside = [.. s_digits];
        outside[13] = 10;
        Assert.Contains("digit[13] is 10", Assert.ThrowsAny<ArgumentException>(() => net.TrainStep(s_pixels, outside, adam)).Message);
        Assert.Contains("[batch, 784]", Assert.ThrowsAny<ArgumentException>(() => net.TrainStep(s_pixels.AsSpan(1), s_digits, adam)).Message);
        Assert.ThrowsAny<ArgumentException>(() => net.TrainStep(s_pixels.AsSpan(784), s_digits, adam));
        Assert.ThrowsAny<ArgumentException>(() => net.TrainStep(s_pixels.AsSpan(0, 784), s_digits.AsSpan(0, 1), adam));
        Assert.ThrowsAny<ArgumentException>(() => net.Predict(new float[65 * 784]));
        Assert.ThrowsAny<ArgumentException>(() => net.Predict([]));
        Assert.ThrowsAny<ArgumentException>(() => new DigitNet(batch: 0));
        Assert.ThrowsAny<ArgumentException>(() => new DigitNet(batch: int.MaxValue));
        Assert.Throws<ArgumentNullException>(() => net.TrainStep(s_pixels, s_digits, null!));
        Assert.Equal(before, net.Checksum());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ResultsPastTheCachesHaveTheSameBits(int threads)
    {
        const int rows = 4100, part = 1025, width = 512;
        float[] x = Problems.Noise(rows * width, 3);
        var (whole, parts) = (new WideRowsNet(batch: rows, threads: threads), new WideRowsNet(batch: part));
        var all = whole.Predict(x);
        for (int first = 0; first < rows; first += part)
        {
            var some = parts.Predict(x.AsSpan(first * width, part * width));
            Assert.True(some.Normal.SequenceEqual(all.Normal.Slice(first * width, part * width)), $"normal from row {first} on");
            Assert.True(some.Probabilities.SequenceEqual(all.Probabilities.Slice(first * width, part * width)), $"probabilities from row {first} on");
        }
    }

    [Fact]
    public void GradientsUpdateNothing()
    {
        var (net, _) = Trained(threads: 1, seed: 7);
        ulong before = net.Checksum();
        net.Gradients(s_pixels, s_digits);
        Assert.Equal(before, net.Checksum());
        Assert.Contains(net.Parameters.HeadWeight.Gradient.ToArray(), g => g != 0);
    }

    [Fact]
    public void ACheckpointGivesTheSamePredictions()
    {
        var (net, _) = Trained(threads: 1, seed: 7);
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            net.Save(file);
            var loaded = new DigitNet(batch: 64, seed: 99);
            loaded.Load(file);
            Assert.Equal(net.Checksum(), loaded.Checksum());
            Assert.Equal(net.Predict(s_pixels).ToArray(), loaded.Predict(s_pixels).ToArray());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void SamplesDifferAndPredictionsDoNot()
    {
        var (net, _) = Trained(threads: 1, seed: 7);
        Assert.Equal(net.Predict(s_pixels).ToArray(), net.Predict(s_pixels).ToArray());
        float[] first = net.Sample(s_pixels).ToArray();
        Assert.NotEqual(first, net.Sample(s_pixels).ToArray());
        Assert.NotEqual(first, net.Predict(s_pixels).ToArray());
    }

    [Fact]
    public void ASmallerBatchGivesTheSameRows()
    {
        var (net, _) = Trained(threads: 1, seed: 7);
        float[] all = net.Predict(s_pixels).ToArray();
        float[] few = net.Predict(s_pixels.AsSpan(0, 3 * 784)).ToArray();
        Assert.Equal(30, few.Length);
        Assert.All(few.Zip(all), p => Assert.InRange(Math.Abs(p.First - p.Second), 0, 1e-4));
    }

    [Fact]
    public void ParametersAreKnownByNameAndByType()
    {
        var net = new DigitNet(batch: 1);
        Assert.Equal(
            ["first.linear.weight", "first.linear.bias", "first.batchNorm.gamma", "first.batchNorm.beta", "second.linear.weight", "second.linear.bias",
                "second.batchNorm.gamma", "second.batchNorm.beta", "head.weight", "head.bias"],
            net.Parameters.Select(p => p.Name));
        Assert.Equal([784, 256], net.Parameters.FirstLinearWeight.Shape.ToArray());
        Assert.Same(net.Parameters["head.bias"], net.Parameters.HeadBias);
        Assert.Equal(235914, DigitNet.Cost(batch: 1).ParameterCount);
    }

    [Fact]
    public void TheGraphCanBeLookedAt()
    {
        var graph = DigitNet.Graph;
        Assert.Contains(graph.Nodes, n => n.Name == "first.relu" && n.Shape == "[batch, 256]");
        Assert.All(graph.Kernels, k => Assert.NotEmpty(k.Summary));
        Assert.Contains("flowchart", graph.ToMermaid().Split('\n')[..5].Aggregate((a, b) => a + b));
        Assert.StartsWith("digraph", graph.ToDot());
    }

    private static (DigitNet Net, float Loss) Trained(int threads, ulong seed)
    {
        var net = new DigitNet(batch: 64, seed, threads);
        var adam = new AdamW(learningRate: 1e-3f);
        float loss = 0;
        for (int step = 0; step < 20; step++)
            loss = net.TrainStep(s_pixels, s_digits, adam);
        return (net, loss);
    }
}
