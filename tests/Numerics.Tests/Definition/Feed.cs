using GraphGen.Generator.Graph;

namespace GraphGen.Numerics.Tests.Definition;

/// <summary>What a graph is evaluated with: the sizes of its symbols, and the values of its leaves by their keys.</summary>
internal sealed class Feed(IReadOnlyDictionary<string, int> symbols, IReadOnlyDictionary<string, double[]>? leaves = null)
{
    public Dictionary<string, double[]> Leaves { get; } = new(leaves ?? new Dictionary<string, double[]>());

    public ulong Seed { get; init; } = 1;

    public uint Step { get; init; }

    /// <summary>Inputs are known by their position, parameters and states by their path.</summary>
    public static string Key(Node leaf) => leaf.Op switch
    {
        InputLeaf input => InputKey(input.Index),
        ParameterLeaf parameter => parameter.Path,
        StateLeaf state => state.Path,
        _ => throw new ArgumentException($"{leaf} is given no values"),
    };

    public static string InputKey(int index) => $"input {index}";

    public int Size(string symbol) => symbols[symbol];

    public int Size(Generator.Graph.Dim dim) => (int)dim.Evaluate(symbol => symbols[symbol]);

    public int[] Sizes(Shape shape) => [.. shape.Select(Size)];

    /// <summary>The same but for one leaf.</summary>
    public Feed With(string key, double[] values) => new(symbols, Leaves) { Seed = Seed, Step = Step, Leaves = { [key] = values } };

    /// <summary>The same at another step.</summary>
    public Feed At(uint step) => new(symbols, Leaves) { Seed = Seed, Step = step };

    public override string ToString() => string.Join(", ", symbols.Select(symbol => $"{symbol.Key} {symbol.Value}"));
}
