using GraphGen.Bench.Networks;

namespace GraphGen.Bench.Workloads;

/// <summary>Square products; sizes are known at build time, so each is a network.</summary>
static class Products
{
    internal static Workload Create(int size, int threads)
    {
        float[] a = Fill.Input(size * size), b = Fill.Input(size * size, number: 1);
        return Create(size, threads, a, b).Inference();
    }

    static Subject Create(int size, int threads, float[] a, float[] b)
    {
        switch (size)
        {
            case 64: { var net = new Product64(threads: threads); return Of(net, () => net.Predict(a, b)); }
            case 128: { var net = new Product128(threads: threads); return Of(net, () => net.Predict(a, b)); }
            case 256: { var net = new Product256(threads: threads); return Of(net, () => net.Predict(a, b)); }
            case 512: { var net = new Product512(threads: threads); return Of(net, () => net.Predict(a, b)); }
            case 1024: { var net = new Product1024(threads: threads); return Of(net, () => net.Predict(a, b)); }
            case 2048: { var net = new Product2048(threads: threads); return Of(net, () => net.Predict(a, b)); }
            default: throw new ArgumentOutOfRangeException(nameof(size), size, "no such product");
        }
    }

    static Subject Of(Network net, Answer answer) => new(net, _ => 0, answer);
}
