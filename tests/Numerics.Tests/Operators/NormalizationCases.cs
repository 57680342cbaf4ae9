namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Normalizations and softmax.</summary>
internal static class NormalizationCases
{
    private static readonly object[][] Known = [[5], [1], ["batch", 4], [1, 4], [2, "batch", 3], [2, 1, "batch", 3]];
    private static readonly object[][] Channels = [["batch", 4], ["batch", 1], ["batch", 3, 2], ["batch", 3, "time"], [2, 1, "batch", 3], [1, 2, 3]];

    public static IEnumerable<Case> All() =>
    [
        .. from name in new[] { "Softmax", "LogSoftmax" }
           from shape in Cases.Ranked
           from axis in Enumerable.Range(-1, shape.Length + 1)
           from one in Case.Unary(name, [shape], ("axis", axis))
           select one,
        .. from affine in new[] { true, false }
           from one in Case.Unary("LayerNorm", Known, ("axes", 1), ("epsilon", 1e-2), ("affine", affine))
           select one,
        .. Case.Unary("LayerNorm", [["batch", 2, 3], [4, 3], ["batch", 2, 1, 3]], ("axes", 2), ("epsilon", 1e-3), ("affine", true)),
        .. Case.Unary("RmsNorm", Known, ("epsilon", 1e-2)),
        .. from affine in new[] { true, false }
           from one in Case.Unary("BatchNorm", Channels, ("epsilon", 1e-2), ("momentum", 0.1), ("affine", affine))
           select one,
    ];
}
