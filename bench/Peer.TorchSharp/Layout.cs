using static TorchSharp.torch;

namespace GraphGen.Bench.Peer;

/// <summary>What a parameter is to its network.</summary>
enum Role
{
    Plain,
    /// <summary>A weight [outputs, inputs], which GraphGen holds transposed.</summary>
    Weight,
    /// <summary>The γ of a norm.</summary>
    Scale,
}

/// <summary>Role and sizes of a parameter.</summary>
readonly record struct Layout(Role Role, params long[] Sizes)
{
    internal long Count => Sizes.Aggregate(1L, (product, size) => product * size);

    internal static Layout[] Linear(long inputs, long outputs) => [new(Role.Weight, outputs, inputs), new(Role.Plain, outputs)];

    internal static Layout[] Norm(long width) => [new(Role.Scale, width), new(Role.Plain, width)];

    /// <summary>The values that GraphGen's network begins with, too.</summary>
    /// <param name="index">The parameter's position.</param>
    internal Tensor First(int index)
    {
        long[] stored = Role == Role.Weight ? [Sizes[1], Sizes[0]] : Sizes;
        var values = new float[Count];
        Fill.Parameter(values, index, stored is [var inputs, _] ? (int)inputs : 0, Role == Role.Scale);
        var first = tensor(values).view(stored);
        return Role == Role.Weight ? first.t() : first;
    }
}
