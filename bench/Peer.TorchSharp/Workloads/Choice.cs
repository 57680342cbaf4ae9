using static GraphGen.Bench.Entry;
using static TorchSharp.torch;

namespace GraphGen.Bench.Peer.Workloads;

/// <summary>From the catalog's names to what runs.</summary>
static class Choice
{
    internal static Workload Create(Entry entry, int threads)
    {
        set_num_threads(threads);
        var scope = NewDisposeScope();
        return Create(entry) with { End = scope.Dispose };
    }

    static Workload Create(Entry entry) => (entry.Workload, entry.Mode, entry.Batch) switch
    {
        ("scalar", Train, _) => Small.ScalarGradients(),
        ("scalar", Inference, _) => Small.Scalar(),
        ("adam", _, _) => Small.Adam(),
        ("softmax", _, var rows) => Small.Softmax(rows),
        ("layernorm", Train, var rows) => Small.LayerNormGradients(rows),
        ("layernorm", Inference, var rows) => Small.LayerNorm(rows),
        ("product", _, var size) => Small.Product(size),
        (_, Train, var batch) => Training(entry.Workload, batch),
        (_, _, var batch) => Named(entry.Workload, batch).Inference(),
    };

    static Workload Training(string name, int batch) => name switch
    {
        "xor" => Named(name, batch).Training(Optimizers.Sgd, Workload.CheckRateSgd),
        "control" => Named(name, batch).Training(Optimizers.Adam),
        "mlp" => Named(name, batch).Training(Optimizers.Adam, twin: Classifier(Models.Mlp(rate: 0), batch, 784)),
        "residual" => Named(name, batch).Training(Optimizers.AdamW),
        _ => Named(name, batch).Training(Optimizers.Momentum, Workload.CheckRateSgd),
    };

    static Subject Named(string name, int batch) => name switch
    {
        "xor" => Regression(Models.Xor, batch, 2, 1),
        "control" => Regression(Models.Control, batch, 16, 4),
        "mlp" => Classifier(Models.Mlp(rate: 0.2), batch, 784),
        "residual" => Classifier(Models.Residual, batch, 64),
        "batchnorm" => Classifier(Models.BatchNorm(), batch, 128),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such workload"),
    };

    static Subject Regression(Model model, int batch, int inputs, int outputs) =>
        new(model, tensor(Fill.Input(batch * inputs)).view(batch, inputs), tensor(Fill.Target(batch * outputs)).view(batch, outputs));

    static Subject Classifier(Model model, int batch, int inputs) =>
        new(model, tensor(Fill.Input(batch * inputs)).view(batch, inputs), tensor(Fill.Labels(batch, 10)).to(int64));
}
