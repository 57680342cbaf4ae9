namespace GraphGen;

public static partial class Ops
{
    /// <summary>A trained array of any shape.</summary>
    /// <param name="name">Its name, after the layers it stands in.</param>
    /// <param name="init">How it is initialised.</param>
    /// <param name="shape">Its shape, positive sizes; none for a single number.</param>
    /// <returns>The parameter, of that shape.</returns>
    public static Tensor Parameter(string name, Init init, params int[] shape) => Describe();
}
