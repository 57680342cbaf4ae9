namespace GraphGen;

/// <summary>What Adam and AdamW have in common, checked.</summary>
/// <remarks>The betas are double: 1 − beta would carry the rounding of a float beta magnified.</remarks>
readonly struct AdamHyperparameters(double beta1, double beta2, double epsilon, float weightDecay, bool amsgrad)
{
    internal double Beta1 { get; } = Hyperparameter.Fraction(beta1, nameof(beta1));

    internal double Beta2 { get; } = Hyperparameter.Fraction(beta2, nameof(beta2));

    internal double Epsilon { get; } = Hyperparameter.Positive(epsilon, nameof(epsilon));

    internal float WeightDecay { get; } = (float)Hyperparameter.NotNegative(weightDecay, nameof(weightDecay));

    internal bool Amsgrad { get; } = amsgrad;
}
