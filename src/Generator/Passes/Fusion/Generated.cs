using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes.Fusion;

/// <summary>Where values come from.</summary>
[Flags]
internal enum Origins
{
    None = 0,

    /// <summary>From nothing in memory.</summary>
    Generated = 1,

    /// <summary>One number for the whole kernel.</summary>
    Uniform = 2,

    /// <summary>From random numbers, if elementwise ones among its inputs are computed again.</summary>
    Random = 4,
}

/// <summary>
/// Values made from nothing in memory: constants, sizes, ramps, random numbers, and what is computed from them alone. Every kernel
/// that needs one makes it itself.
/// </summary>
internal static class Generated
{
    public static bool Is(Node node) => Has(node, Origins.Generated);

    /// <summary>Whether random numbers are among them.</summary>
    public static bool IsRandom(Node node) => Is(node) && TouchesRandom(node);

    /// <summary>Whether computing a value again may draw random numbers.</summary>
    public static bool TouchesRandom(Node node) => Has(node, Origins.Random);

    /// <summary>Whether it is one number for the whole kernel.</summary>
    public static bool IsUniform(Node node) => Has(node, Origins.Uniform);

    public static Origins OriginsOf(Primitive op, Node[] inputs) => op switch
    {
        ConstantLeaf or SizeLeaf => Origins.Generated | Origins.Uniform,
        RampLeaf => Origins.Generated,
        UniformLeaf => Origins.Generated | Origins.Random,
        Copy => Any(inputs, Origins.Random),
        Elementwise or Broadcast or ReshapeTo =>
            All(inputs, Origins.Generated) | All(inputs, Origins.Uniform) | Any(inputs, Origins.Random),
        _ => Origins.None,
    };

    // Not HasFlag: until the JIT has optimized it, that allocates.
    private static bool Has(Node node, Origins origin) => (node.Origins & origin) != 0;

    private static Origins All(Node[] inputs, Origins origin) =>
        Array.TrueForAll(inputs, i => Has(i, origin)) ? origin : Origins.None;

    private static Origins Any(Node[] inputs, Origins origin) =>
        Array.Exists(inputs, i => Has(i, origin)) ? origin : Origins.None;
}
