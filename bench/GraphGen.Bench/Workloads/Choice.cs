using static GraphGen.Bench.Entry;

namespace GraphGen.Bench.Workloads;

/// <summary>From the catalog's names to what runs.</summary>
static class Choice
{
    internal static Workload Create(Entry entry, int threads) => (entry.Workload, entry.Mode, entry.Batch) switch
    {
        ("scalar", Train, _) => Scalars.Training(),
        ("scalar", Inference, _) => Scalars.Inference(),
        ("adam", _, _) => Updates.Adam(threads),
        ("softmax", _, var rows) => Rows.Softmax(rows, threads),
        ("layernorm", Train, var rows) => Rows.LayerNormGradients(rows, threads),
        ("layernorm", Inference, var rows) => Rows.LayerNorm(rows, threads),
        ("product", _, var size) => Products.Create(size, threads),
        (_, Train, var batch) => Training(entry.Workload, batch, threads),
        (_, _, var batch) => Named(entry.Workload, batch, threads).Inference(),
    };

    static Workload Training(string name, int batch, int threads)
    {
        var recipe = Recipe.Of(name);
        var twin = name == "mlp" ? Subjects.PlainMlp(batch, threads) : null;
        return Named(name, batch, threads).Training(recipe.Optimizer, recipe.CheckRate, twin);
    }

    static Subject Named(string name, int batch, int threads) => name switch
    {
        "xor" => Subjects.Xor(batch, threads),
        "control" => Subjects.Control(batch, threads),
        "mlp" => Subjects.Mlp(batch, threads),
        "residual" => Subjects.Residual(batch, threads),
        "batchnorm" => Subjects.BatchNorm(batch, threads),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such workload"),
    };
}
