namespace GraphGen;

public static partial class Ops
{
    /// <summary>(x - μ) / √(σ² + ε)·γ + β, with mean and variance of each channel, axis 1, over all other axes.</summary>
    /// <param name="x">Shape [batch, channels, …]; the number of channels must be a literal size (error GG0209).</param>
    /// <param name="epsilon">ε, positive (error GG0208).</param>
    /// <param name="momentum">The weight of the newest batch in the running statistics, in [0, 1].</param>
    /// <param name="affine">Whether γ and β are trained; otherwise they are 1 and 0.</param>
    /// <param name="name">The name of the call in parameter names; by default that of the variable it initialises.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>
    /// TrainStep and Gradients use the statistics of the batch (σ² with divisor n) and update the running ones (with divisor n - 1);
    /// Evaluate, Predict and Sample use the running ones. Adds the parameters <c>gamma</c> (1) and <c>beta</c> (0), and the state
    /// <c>runningMean</c> (0) and <c>runningVariance</c> (1), all of shape [channels]. Ioffe and Szegedy, 2015.
    /// </remarks>
    public static Tensor BatchNorm(
        Tensor x, float epsilon = 1e-5f, float momentum = 0.1f, bool affine = true, string? name = null) => Describe();
}
