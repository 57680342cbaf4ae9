namespace GraphGen.Bench;

/// <summary>All that is compared, with the marks of issue 3.</summary>
public static class Catalog
{
    public static IReadOnlyList<Entry> Entries { get; } =
    [
        .. Both("scalar", 1, (2_000, 10_000), (1_000, 3_000)),
        .. Both("xor", 4, (200, 400), (60, 120)),
        .. Both("control", 1, (30, 70), (12, 25)),
        .. Both("control", 32, (8, 14), (4, 7)),
        .. Both("mlp", 32, (2.2, 3.2), (1.3, 1.7)),
        .. Both("mlp", 128, (1.8, 2.3), (1.0, 1.15)),
        .. Both("mlp", 512, (1.5, 2.0), (0.95, 1.05)),
        .. Both("residual", 64, (1.7, 2.3), (1.4, 1.9)),
        .. Both("batchnorm", 128, (1.4, 1.7), (1.2, 1.4)),
        new("adam", Entry.Train, 1, 1.0, 1.3),
        new("softmax", Entry.Inference, 4096, 1.3, 2.0),
        .. Both("layernorm", 4096, (1.4, 2.2), (1.1, 1.6)),
        .. new[] { 64, 128, 256, 512, 1024, 2048 }.Select(n => new Entry("product", Entry.Inference, n, 0.9, 1.05)),
    ];

    static Entry[] Both(string workload, int batch, (double Must, double Reach) train, (double Must, double Reach) inference) =>
    [
        new(workload, Entry.Train, batch, train.Must, train.Reach),
        new(workload, Entry.Inference, batch, inference.Must, inference.Reach),
    ];
}
