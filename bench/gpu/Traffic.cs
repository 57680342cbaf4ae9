namespace GraphGen.Bench.Gpu;

/// <summary>What a run must do at least.</summary>
/// <param name="Flops">Floating-point operations; an optimizer's are not counted.</param>
/// <param name="Bytes">
/// Bytes that must come from or go to the device's memory if activations stay in caches: inputs and results; the parameters, which are
/// read; in training the gradients, which are written; and what the optimizer reads and writes.
/// </param>
sealed record Traffic(long Flops, long Bytes)
{
    internal static Traffic Of(Entry entry, Case one)
    {
        long parameters = one.Cost.ParameterCount;
        long floats = (entry.Workload, entry.Mode) switch
        {
            ("adam", _) => 7 * parameters,
            ("product", _) => 3L * entry.Batch * entry.Batch,
            ("softmax", _) => 2 * one.InputFloats,
            ("layernorm", Entry.Inference) => (2 * one.InputFloats) + parameters,
            (_, Entry.Train) => one.InputFloats + ((2 + Updating(entry.Workload)) * parameters),
            _ => one.InputFloats + parameters,
        };
        long flops = entry switch { { Workload: "adam" } => 0, { Mode: Entry.Train } => one.Cost.TrainFlops, _ => one.Cost.InferenceFlops };
        return new Traffic(flops, floats * sizeof(float));
    }

    // Values that the optimizer reads and writes for each parameter: Adam p, g, m, v and p, m, v.
    static int Updating(string workload) => workload switch { "layernorm" => 0, "xor" => 3, "batchnorm" => 5, _ => 7 };
}
