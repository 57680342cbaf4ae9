using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>The learned scale (gamma, from 1) and shift (beta, from 0) that end a normalization.</summary>
internal static class Affine
{
    public static readonly InitArgument Zeros = new("Zeros", EquatableArray<double>.Empty);
    public static readonly InitArgument Ones = new("Constant", new[] { 1.0 }.ToEquatable());

    /// <summary>x gamma + beta, with parameters of the given shape seen as <paramref name="along"/> when broadcast.</summary>
    public static Node Apply(Call call, Node x, Shape shape, Shape along)
    {
        var gamma = call.Parameter("gamma", shape, Ones);
        var beta = call.Parameter("beta", shape, Zeros);
        return (x * call.Factory.Reshape(gamma, along)) + call.Factory.Reshape(beta, along);
    }
}
