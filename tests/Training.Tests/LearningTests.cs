using Xunit;

namespace GraphGen.Training.Tests;

/// <summary>Networks that learn what they should.</summary>
public class LearningTests
{
    [Fact]
    public void AFewSamplesAreLearnedByHeart()
    {
        var net = new ResidualNet(batch: 16, seed: 1);
        var adam = new AdamW(learningRate: 3e-3f);
        float[] features = Problems.Noise(16 * 8, 1);
        int[] labels = Problems.Labels(16, 4, 2);
        float first = net.TrainStep(features, labels, adam);
        for (int step = 0; step < 300; step++)
            net.TrainStep(features, labels, adam);
        Assert.InRange(first, 1f, 4f);
        Assert.InRange(net.Evaluate(features, labels), 0f, 1e-2f);
        Assert.Equal(1.0, Metrics.Accuracy(net.Predict(features), labels));
    }

    [Fact]
    public void TheExclusiveOrIsLearned()
    {
        var net = new XorNet(batch: 4, seed: 3);
        var sgd = new SGD(learningRate: 1f, momentum: 0.9f);
        float[] bits = [0, 0, 0, 1, 1, 0, 1, 1], target = [0, 1, 1, 0];
        for (int step = 0; step < 500; step++)
            net.TrainStep(bits, target, sgd);
        Assert.All(net.Predict(bits).ToArray().Zip(target), p => Assert.InRange(Math.Abs(p.First - p.Second), 0, 0.1));
    }

    [Fact]
    public void TwoResultsAreTrainedByOneLoss()
    {
        var net = new UncertainNet(batch: 64, seed: 5);
        var adam = new Adam(learningRate: 1e-2f);
        float[] x = Problems.Noise(64, 6), target = [.. x.Select(v => MathF.Sin(3 * v))];
        for (int step = 0; step < 1500; step++)
            net.TrainStep(x, target, adam);
        var result = net.Predict(x);
        double error = result.Mean.ToArray().Zip(target, (p, t) => Math.Abs(p - t)).Average();
        Assert.InRange(error, 0, 0.1);
        Assert.InRange(result.LogVariance.ToArray().Average(), -20, -2);
    }

    [Fact]
    public void DigitsAreLearnedWhereTheDataIsThere()
    {
        if (MnistFolder() is not { } folder)
        {
            Console.WriteLine("MNIST is not at ../shared/data/mnist nor at $GRAPHGEN_MNIST: this test did nothing.");
            return;
        }

        var pixels = Idx.ReadImages(Path.Combine(folder, "t10k-images-idx3-ubyte.gz")).Pixels;
        int[] digits = Idx.ReadLabels(Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"));
        var net = new DigitNet(batch: 128, seed: 1);
        var adam = new AdamW(learningRate: 1e-3f);
        var training = new Batches(pixels.AsMemory(0, 8000 * 784), digits.AsMemory(0, 8000), 128, dropLast: true);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            foreach (var batch in training.Epoch(seed: 1, epoch))
                net.TrainStep(batch.Features, batch.Labels, adam);
        }

        double right = 0;
        foreach (var batch in new Batches(pixels.AsMemory(8000 * 784), digits.AsMemory(8000), 128).InOrder())
            right += Metrics.Accuracy(net.Predict(batch.Features), batch.Labels) * batch.Count;
        Assert.InRange(right / 2000, 0.94, 1.0);
    }

    private static string? MnistFolder()
    {
        string shared = Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/data/mnist");
        return new[] { Environment.GetEnvironmentVariable("GRAPHGEN_MNIST"), shared }.FirstOrDefault(d => d is not null && Directory.Exists(d));
    }
}
