namespace GraphGen;

/// <summary>Adam, with weight decay as an L2 penalty, as <c>torch.optim.Adam</c> defines it.</summary>
/// <remarks>
/// g ← ∇ + weightDecay·p; m ← m + (1 − β₁)(g − m); v ← β₂·v + (1 − β₂)·g²;
/// p ← p − learningRate/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε). AMSGrad puts the greatest v so far in the place of v.
/// Kingma and Ba, 2015 (arXiv:1412.6980); AMSGrad: Reddi et al., 2018.
/// </remarks>
public sealed class Adam : Optimizer
{
    readonly AdamHyperparameters _hyper;

    /// <summary>Sets the hyperparameters.</summary>
    /// <param name="learningRate">The learning rate, finite and not negative.</param>
    /// <param name="beta1">Decay of the mean of gradients, in [0, 1).</param>
    /// <param name="beta2">Decay of the mean of squared gradients, in [0, 1).</param>
    /// <param name="epsilon">Added to the root in the divisor, above 0.</param>
    /// <param name="weightDecay">The coefficient of the L2 penalty, not negative.</param>
    /// <param name="amsgrad">Divide by the greatest mean square so far; keeps a third state value a parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public Adam(
        float learningRate = 1e-3f, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8,
        float weightDecay = 0, bool amsgrad = false)
        : base(learningRate) => _hyper = new AdamHyperparameters(beta1, beta2, epsilon, weightDecay, amsgrad);

    /// <inheritdoc/>
    protected override void Step(long number) =>
        Apply(new AdamRule(_hyper, penalty: _hyper.WeightDecay, kept: 1, LearningRate, number));
}
