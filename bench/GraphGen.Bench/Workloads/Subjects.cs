using GraphGen.Bench.Networks;

namespace GraphGen.Bench.Workloads;

/// <summary>The networks with their data.</summary>
static class Subjects
{
    internal static Subject Xor(int batch, int threads)
    {
        var net = new XorNet(batch, threads: threads);
        float[] bits = Fill.Input(batch * 2), target = Fill.Target(batch);
        return new Subject(net, optimizer => net.TrainStep(bits, target, optimizer), () => net.Predict(bits));
    }

    internal static Subject Control(int batch, int threads)
    {
        var net = new ControlNet(batch, threads: threads);
        float[] state = Fill.Input(batch * 16), target = Fill.Target(batch * 4);
        return new Subject(net, optimizer => net.TrainStep(state, target, optimizer), () => net.Predict(state));
    }

    internal static Subject Mlp(int batch, int threads)
    {
        var net = new MlpNet(batch, threads: threads);
        var (pixels, digits) = (Fill.Input(batch * 784), Fill.Labels(batch, 10));
        return new Subject(net, optimizer => net.TrainStep(pixels, digits, optimizer), () => net.Predict(pixels));
    }

    internal static Subject PlainMlp(int batch, int threads)
    {
        var net = new PlainMlpNet(batch, threads: threads);
        var (pixels, digits) = (Fill.Input(batch * 784), Fill.Labels(batch, 10));
        return new Subject(net, optimizer => net.TrainStep(pixels, digits, optimizer), () => net.Predict(pixels));
    }

    internal static Subject Residual(int batch, int threads)
    {
        var net = new ResidualNet(batch, threads: threads);
        var (features, labels) = (Fill.Input(batch * 64), Fill.Labels(batch, 10));
        return new Subject(net, optimizer => net.TrainStep(features, labels, optimizer), () => net.Predict(features));
    }

    internal static Subject BatchNorm(int batch, int threads)
    {
        var net = new BatchNormNet(batch, threads: threads);
        var (features, labels) = (Fill.Input(batch * 128), Fill.Labels(batch, 10));
        return new Subject(net, optimizer => net.TrainStep(features, labels, optimizer), () => net.Predict(features));
    }
}
