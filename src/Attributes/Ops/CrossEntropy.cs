namespace GraphGen;

public static partial class Ops
{
    /// <summary>The mean over samples of -log softmax(logits)[target], for class labels.</summary>
    /// <param name="logits">Shape […, classes].</param>
    /// <param name="target">Shape […], labels in [0, classes); another shape is error GG0215.</param>
    /// <param name="labelSmoothing">
    /// The share ε, in [0, 1], of the target that is spread evenly over all classes (error GG0208). Szegedy et al., 2016.
    /// </param>
    /// <returns>A single number, in nats.</returns>
    public static Tensor CrossEntropy(Tensor logits, Indices target, float labelSmoothing = 0f) => Describe();

    /// <summary>The mean over samples of -Σ p·log softmax(logits), for target distributions.</summary>
    /// <param name="logits">Shape […, classes].</param>
    /// <param name="probabilities">The same shape; each row should sum to 1. Another shape is error GG0215.</param>
    /// <returns>A single number, in nats.</returns>
    public static Tensor CrossEntropy(Tensor logits, Tensor probabilities) => Describe();
}
