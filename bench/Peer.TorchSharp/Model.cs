using static TorchSharp.torch;

namespace GraphGen.Bench.Peer;

/// <summary>A network.</summary>
/// <param name="Layouts">Its parameters, in GraphGen's order.</param>
/// <param name="Forward">From the input to the results.</param>
/// <param name="Loss">From results and target to the loss.</param>
sealed record Model(Layout[] Layouts, Func<Pass, Tensor, Tensor> Forward, Func<Tensor, Tensor, Tensor> Loss);
