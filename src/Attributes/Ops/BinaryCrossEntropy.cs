namespace GraphGen;

public static partial class Ops
{
    /// <summary>The mean over all elements of -t·log σ(x) - (1 - t)·log(1 - σ(x)); computed without overflow.</summary>
    /// <param name="logits">Any shape.</param>
    /// <param name="target">The same shape, values in [0, 1] (error GG0215).</param>
    /// <returns>A single number, in nats.</returns>
    public static Tensor BinaryCrossEntropyWithLogits(Tensor logits, Tensor target) => Describe();
}
