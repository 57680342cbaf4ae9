using static TorchSharp.torch;

namespace GraphGen.Bench.Peer.Workloads;

/// <summary>Calls again and again.</summary>
static class Repeat
{
    /// <summary>An action that does something so many times in inference mode, each within a scope that frees its tensors.</summary>
    internal static Action<int> Inference(Action once) => times =>
    {
        using var mode = inference_mode();
        Training(once)(times);
    };

    /// <summary>The same with gradients.</summary>
    internal static Action<int> Training(Action once) => times =>
    {
        for (int i = 0; i < times; i++)
        {
            using var scope = NewDisposeScope();
            once();
        }
    };

    /// <summary>What comes out, for comparison.</summary>
    internal static double[] Answer(Func<Tensor> once)
    {
        using var mode = inference_mode();
        using var scope = NewDisposeScope();
        return Fingerprint(once());
    }

    /// <summary>As of a span.</summary>
    internal static double[] Fingerprint(Tensor tensor) => Fill.Fingerprint(tensor.contiguous().data<float>().ToArray());
}
