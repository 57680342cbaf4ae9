namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Small networks for every operator, in ranks 1 to 4, with symbolic axes and axes of size 1.</summary>
internal static class Cases
{
    public static readonly object[][] Shapes =
        [[], [5], [1], ["batch"], ["batch", 4], ["batch", 1], [1, 4], [2, "batch", 3], ["batch", "time", 1], [2, 1, "batch", 3]];

    /// <summary>Shapes of at least one axis.</summary>
    public static readonly object[][] Ranked = Shapes[1..];

    /// <summary>Shapes of at least two axes.</summary>
    public static readonly object[][] Matrices = Shapes[4..];

    // Behind the shapes, which it is made of.
    public static IReadOnlyDictionary<string, Case> All { get; } = new[]
    {
        ElementwiseCases.All(), ActivationCases.All(), ReductionCases.All(), MovementCases.All(),
        NormalizationCases.All(), ProductCases.All(), LossCases.All(),
    }.SelectMany(cases => cases).ToDictionary(one => one.Title);

    /// <summary>The sizes that symbols get.</summary>
    public static IReadOnlyDictionary<string, int> Symbols { get; } = new Dictionary<string, int> { ["batch"] = 3, ["time"] = 2 };
}
