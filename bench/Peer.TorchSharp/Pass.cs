using static TorchSharp.torch;

namespace GraphGen.Bench.Peer;

/// <summary>A run of a network forward.</summary>
/// <param name="Parameters">With these parameters.</param>
/// <param name="Training">For training, or for inference.</param>
readonly record struct Pass(FlatParameters Parameters, bool Training)
{
    internal Tensor this[Index index] => Parameters.Tensors[index];

    /// <summary>The linear layer whose weight and bias begin at a position.</summary>
    internal Tensor Linear(Tensor x, int at) => Training
        ? nn.functional.linear(x, this[at], this[at + 1])
        : addmm(this[at + 1], x, Parameters.Transposed[at], 1, 1);

    internal Tensor LayerNorm(Tensor x, int at) => nn.functional.layer_norm(x, [x.shape[1]], this[at], this[at + 1]);

    internal Tensor Dropout(Tensor x, double rate) => Training && rate > 0 ? nn.functional.dropout(x, rate, training: true) : x;
}
