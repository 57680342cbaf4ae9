namespace GraphGen;

public static partial class Ops
{
    /// <summary>An affine map of the last axis: x·W + b.</summary>
    /// <param name="x">
    /// Shape [batch, …, inputs], at least two axes (error GG0207); the number of inputs must be a literal size (error GG0209).
    /// </param>
    /// <param name="width">The number of outputs, positive (error GG0208).</param>
    /// <param name="bias">Whether to add b.</param>
    /// <param name="weight">How W is initialised; U(±1/√inputs) when null.</param>
    /// <param name="biasInit">How b is initialised; U(±1/√inputs) when null.</param>
    /// <param name="name">The name of the call in parameter names; by default that of the variable it initialises.</param>
    /// <returns>Shape […, width].</returns>
    /// <remarks>Adds the parameters <c>weight</c> of shape [inputs, width] and, if asked for, <c>bias</c> of shape [width].</remarks>
    public static Tensor Linear(
        Tensor x, int width, bool bias = true, Init? weight = null, Init? biasInit = null, string? name = null) => Describe();
}
