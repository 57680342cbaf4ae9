namespace GraphGen;

public static partial class Ops
{
    /// <summary>eˣ / Σeˣ along an axis: positive values that sum to 1; computed without overflow.</summary>
    /// <param name="x">Any shape of at least one axis.</param>
    /// <param name="axis">The axis; -1 is the last.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor Softmax(Tensor x, int axis = -1) => Describe();

    /// <summary>The logarithm of <see cref="Softmax"/>: x - log Σeˣ along an axis; computed without overflow.</summary>
    /// <param name="x">Any shape of at least one axis.</param>
    /// <param name="axis">The axis; -1 is the last.</param>
    /// <returns>The shape of <paramref name="x"/>.</returns>
    public static Tensor LogSoftmax(Tensor x, int axis = -1) => Describe();
}
