namespace GraphGen;

/// <summary>Adam with weight decay apart from the gradient, as <c>torch.optim.AdamW</c> defines it.</summary>
/// <remarks>
/// p ← p − learningRate·weightDecay·p, then as <see cref="Adam"/> without decay.
/// Loshchilov and Hutter, 2019 (arXiv:1711.05101).
/// </remarks>
public sealed class AdamW : Optimizer
{
    readonly AdamHyperparameters _hyper;

    /// <summary>Sets the hyperparameters.</summary>
    /// <param name="learningRate">The learning rate, finite and not negative.</param>
    /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
    /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
    /// <param name="epsilon">Added to the root in the divisor, above 0.</param>
    /// <param name="weightDecay">How much of a parameter each step takes away, times the learning rate; not negative.</param>
    /// <param name="amsgrad">Divide by the greatest mean square so far; keeps a third state value a parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public AdamW(
        float learningRate = 1e-3f, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8,
        float weightDecay = 1e-2f, bool amsgrad = false)
        : base(learningRate) => _hyper = new AdamHyperparameters(beta1, beta2, epsilon, weightDecay, amsgrad);

    /// <inheritdoc/>
    protected override void Step(long number) =>
        Apply(new AdamRule(_hyper, penalty: 0, kept: (float)(1 - (double)LearningRate * _hyper.WeightDecay), LearningRate, number));
}
