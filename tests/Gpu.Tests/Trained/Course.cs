using GraphGen.Training.Tests;
using QuickStart;

namespace GraphGen.Tests.Trained;

/// <summary>A network of the samples or the training tests with made-up data, on a device or on the CPU.</summary>
abstract class Course(string name)
{
    protected const int Batch = 24;

    public static readonly Course[] All =
    [
        new Of<DigitNet>(
            "digits", device => new DigitNet(Batch, seed: 3, device: device),
            (net, random, optimizer) => net.TrainStep(Floats(random, Batch * 784), Indices(random, 10), optimizer),
            (net, random) => net.Predict(Floats(random, Batch * 784)).ToArray()),
        new Of<SpiralNet>(
            "spirals", device => new SpiralNet(Batch, seed: 3, device: device),
            (net, random, optimizer) => net.TrainStep(Floats(random, Batch * 2), Indices(random, Spiral.Arms), optimizer),
            (net, random) => net.Predict(Floats(random, Batch * 2)).ToArray()),
        new Of<ResidualNet>(
            "residual blocks", device => new ResidualNet(Batch, seed: 3, device: device),
            (net, random, optimizer) => net.TrainStep(Floats(random, Batch * 8), Indices(random, 4), optimizer),
            (net, random) => net.Predict(Floats(random, Batch * 8)).ToArray()),
        new Of<XorNet>(
            "exclusive or", device => new XorNet(Batch, seed: 3, device: device),
            (net, random, optimizer) => net.TrainStep(Floats(random, Batch * 2), Floats(random, Batch), optimizer),
            (net, random) => net.Predict(Floats(random, Batch * 2)).ToArray()),
        new Of<UncertainNet>(
            "mean and variance", device => new UncertainNet(Batch, seed: 3, device: device),
            (net, random, optimizer) => net.TrainStep(Floats(random, Batch), Floats(random, Batch), optimizer),
            (net, random) =>
            {
                var results = net.Predict(Floats(random, Batch));
                return [.. results.Mean, .. results.LogVariance];
            }),
    ];

    public string Name { get; } = name;

    /// <summary>A network with its first parameters; a null device is the CPU.</summary>
    public abstract Network Create(GpuDevice? device);

    /// <summary>One step with the data of its number.</summary>
    public abstract float Step(Network network, int number, Optimizer optimizer);

    public abstract float[] Predict(Network network);

    static float[] Floats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];

    static int[] Indices(Random random, int bound) => [.. Enumerable.Range(0, Batch).Select(_ => random.Next(bound))];

    sealed class Of<TNetwork>(
        string name, Func<GpuDevice?, TNetwork> create, Func<TNetwork, Random, Optimizer, float> step, Func<TNetwork, Random, float[]> predict)
        : Course(name) where TNetwork : Network
    {
        public override Network Create(GpuDevice? device) => create(device);

        public override float Step(Network network, int number, Optimizer optimizer) => step((TNetwork)network, new Random(number), optimizer);

        public override float[] Predict(Network network) => predict((TNetwork)network, new Random(-1));
    }
}
