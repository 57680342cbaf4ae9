using GraphGen.Bench.Networks;
using GraphGen.Bench.Workloads;

namespace GraphGen.Bench.Gpu;

/// <summary>The workloads of the comparison on the CPU, and <see cref="WideNet"/>; each network with its data.</summary>
static class Cases
{
    const int Columns = 1024;

    /// <summary>What is compared. A single formula of scalars is not: launching a kernel takes a thousand times as long.</summary>
    internal static IEnumerable<Entry> Entries { get; } =
    [
        .. Catalog.Entries.Where(entry => entry.Workload != "scalar"),
        new("wide", Entry.Train, 4096, 0, 0),
        new("wide", Entry.Inference, 4096, 0, 0),
    ];

    /// <summary>A network, new and with the first parameters.</summary>
    /// <param name="workload">Its name in the catalog, or <c>plain mlp</c>, the one without dropout.</param>
    /// <param name="mode">Training or inference.</param>
    /// <param name="batch">Rows of its input, or the size of a product.</param>
    /// <param name="device">Where it computes; null is the CPU, with all of its threads.</param>
    internal static Case Create(string workload, string mode, int batch, GpuDevice? device)
    {
        int threads = device is null ? Environment.ProcessorCount : 1;
        var created = (workload, mode) switch
        {
            ("xor", _) => Case.Of(new XorNet(batch, 0, threads, device), XorNet.Cost(batch), Fill.Input(batch * 2), Fill.Target(batch),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("control", _) => Case.Of(new ControlNet(batch, 0, threads, device), ControlNet.Cost(batch), Fill.Input(batch * 16), Fill.Target(batch * 4),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("mlp", _) => Case.Of(new MlpNet(batch, 0, threads, device), MlpNet.Cost(batch), Fill.Input(batch * 784), Fill.Labels(batch, 10),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("plain mlp", _) => Case.Of(new PlainMlpNet(batch, 0, threads, device), PlainMlpNet.Cost(batch), Fill.Input(batch * 784), Fill.Labels(batch, 10),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("residual", _) => Case.Of(new ResidualNet(batch, 0, threads, device), ResidualNet.Cost(batch), Fill.Input(batch * 64), Fill.Labels(batch, 10),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("batchnorm", _) => Case.Of(new BatchNormNet(batch, 0, threads, device), BatchNormNet.Cost(batch), Fill.Input(batch * 128), Fill.Labels(batch, 10),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("wide", _) => Case.Of(new WideNet(batch, 0, threads, device), WideNet.Cost(batch), Fill.Input(batch * 4096), Fill.Labels(batch, 10),
                (net, x, y, rule) => net.QueueTrainStep(x, y, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("adam", _) => Case.Of<MillionNet, float>(new MillionNet(batch, 0, threads, device), MillionNet.Cost(batch), Fill.Input(batch * 1000), [],
                (net, x, _, rule) => net.QueueTrainStep(x, rule), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("softmax", _) => Case.Of(new SoftmaxNet(batch, 0, threads, device), SoftmaxNet.Cost(batch), Fill.Input(batch * Columns),
                (net, x) => net.Predict(x)),
            ("layernorm", Entry.Inference) => Case.Of(new LayerNormNet(batch, 0, threads, device), LayerNormNet.Cost(batch), Fill.Input(batch * Columns),
                (net, x) => net.Predict(x)),
            ("layernorm", _) => Case.Of<LayerNormGradientNet, float>(
                new LayerNormGradientNet(0, threads, device), LayerNormGradientNet.Cost(), Fill.Input(4096 * Columns), [],
                (net, x, _, _) => net.Gradients(x), net => net.ReadLoss(), (net, x) => net.Predict(x)),
            ("product", _) => Product(batch, threads, device),
            _ => throw new ArgumentOutOfRangeException(nameof(workload), workload, "no such workload"),
        };
        Subject.Start(created.Network);
        created.Network.Upload();
        return created;
    }

    static Case Product(int size, int threads, GpuDevice? device)
    {
        float[] a = Fill.Input(size * size), b = Fill.Input(size * size, number: 1);
        return size switch
        {
            64 => Case.Of(new Product64(0, threads, device), Product64.Cost(), a, (net, x) => net.Predict(x, b)),
            128 => Case.Of(new Product128(0, threads, device), Product128.Cost(), a, (net, x) => net.Predict(x, b)),
            256 => Case.Of(new Product256(0, threads, device), Product256.Cost(), a, (net, x) => net.Predict(x, b)),
            512 => Case.Of(new Product512(0, threads, device), Product512.Cost(), a, (net, x) => net.Predict(x, b)),
            1024 => Case.Of(new Product1024(0, threads, device), Product1024.Cost(), a, (net, x) => net.Predict(x, b)),
            2048 => Case.Of(new Product2048(0, threads, device), Product2048.Cost(), a, (net, x) => net.Predict(x, b)),
            _ => throw new ArgumentOutOfRangeException(nameof(size), size, "no such product"),
        };
    }
}
