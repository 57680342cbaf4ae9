using GraphGen.Bench.Networks;

namespace GraphGen.Bench.Workloads;

/// <summary>Rows of 1024.</summary>
static class Rows
{
    const int Columns = 1024;

    internal static Workload Softmax(int rows, int threads)
    {
        var net = new SoftmaxNet(rows, threads: threads);
        var x = Fill.Input(rows * Columns);
        return new Subject(net, _ => 0, () => net.Predict(x)).Inference();
    }

    internal static Workload LayerNorm(int rows, int threads)
    {
        var net = new LayerNormNet(rows, threads: threads);
        var x = Fill.Input(rows * Columns);
        return new Subject(net, _ => 0, () => net.Predict(x)).Inference();
    }

    /// <summary>Forward and backward: the sum of y·upstream, and the gradients of x, γ and β.</summary>
    internal static Workload LayerNormGradients(int rows, int threads)
    {
        var net = new LayerNormGradientNet(threads: threads);
        Subject.Start(net);
        var upstream = Fill.Input(rows * Columns);
        return new Workload(() => [net.Gradients(upstream), .. Gradients(net)], times =>
        {
            for (int i = 0; i < times; i++)
                net.Gradients(upstream);
        });
    }

    static IEnumerable<double> Gradients(Network net) =>
        net.Parameters.SelectMany(parameter => Fill.Fingerprint(parameter.Gradient));
}
