using static GraphGen.Bench.Peer.Layout;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace GraphGen.Bench.Peer;

/// <summary>The networks; activations are in place wherever the backward pass allows.</summary>
static class Models
{
    const int Blocks = 16, Layers = 3;

    internal static Model Xor { get; } = new(
        [.. Linear(2, 8), .. Linear(8, 1)],
        (pass, x) => pass.Linear(pass.Linear(x, 0).tanh_(), 2).sigmoid_(),
        (y, target) => mse_loss(y, target));

    internal static Model Control { get; } = new(
        [.. Linear(16, 64), .. Linear(64, 64), .. Linear(64, 4)],
        (pass, x) => pass.Linear(pass.Linear(pass.Linear(x, 0).tanh_(), 2).tanh_(), 4),
        (y, target) => mse_loss(y, target));

    internal static Model Mlp(double rate) => new(
        [.. Linear(784, 256), .. Linear(256, 128), .. Linear(128, 10)],
        (pass, x) =>
        {
            var first = pass.Dropout(pass.Linear(x, 0).relu_(), rate);
            var second = pass.Dropout(pass.Linear(first, 2).relu_(), rate);
            return pass.Linear(second, 4);
        },
        (y, label) => cross_entropy(y, label));

    internal static Model Residual { get; } = new(
        [.. Linear(64, 256), .. Repeat(Blocks, _ => [.. Norm(256), .. Linear(256, 256), .. Linear(256, 256)]), .. Linear(256, 10)],
        (pass, x) =>
        {
            x = pass.Linear(x, 0);
            for (int block = 0, at = 2; block < Blocks; block++, at += 6)
                x = pass.Linear(gelu(pass.Linear(pass.LayerNorm(x, at), at + 2)), at + 4).add_(x);
            return pass.Linear(x, 2 + 6 * Blocks);
        },
        (y, label) => cross_entropy(y, label));

    internal static Model BatchNorm()
    {
        Tensor[] means = [.. Enumerable.Range(0, Layers).Select(_ => zeros(256))], variances = [.. means.Select(_ => ones(256))];
        return new(
            [.. Repeat(Layers, layer => [.. Linear(layer == 0 ? 128 : 256, 256), .. Norm(256)]), .. Linear(256, 10)],
            (pass, x) =>
            {
                for (int i = 0, at = 0; i < Layers; i++, at += 4)
                    x = batch_norm(pass.Linear(x, at), means[i], variances[i], pass[at + 2], pass[at + 3], pass.Training).relu_();
                return pass.Linear(x, 4 * Layers);
            },
            (y, label) => cross_entropy(y, label));
    }

    static IEnumerable<Layout> Repeat(int times, Func<int, Layout[]> part) => Enumerable.Range(0, times).SelectMany(part);
}
