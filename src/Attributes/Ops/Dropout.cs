namespace GraphGen;

/// <summary>Where <see cref="Ops.Dropout"/> keeps the expected value.</summary>
public enum DropoutScaling
{
    /// <summary>Kept values are divided by 1 - rate while training; inference does nothing.</summary>
    AtTraining,

    /// <summary>Training only drops; inference multiplies by 1 - rate, as in the original paper.</summary>
    AtInference,
}

public static partial class Ops
{
    /// <summary>Sets values to 0 at random while training, each with probability <paramref name="rate"/>.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="rate">The probability of 0, in [0, 1) (error GG0208).</param>
    /// <param name="scaling">Where the expected value is kept.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    /// <remarks>Active in TrainStep, Gradients and Sample; not in Evaluate and Predict. Srivastava et al., 2014.</remarks>
    public static Tensor Dropout(Tensor x, float rate = 0.5f, DropoutScaling scaling = DropoutScaling.AtTraining) => Describe();
}
