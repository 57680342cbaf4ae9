namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Losses.</summary>
internal static class LossCases
{
    public static IEnumerable<Case> All() =>
    [
        .. from shape in Cases.Ranked.Where(shape => shape[^1] is not 1)
           from smoothing in new[] { 0, 0.2 }
           select Case.Of($"CrossEntropy [{string.Join(", ", shape)}] smoothing {smoothing}", net => net.Call(
               "CrossEntropy", ("logits", net.Input(shape)), ("target", net.Indices(shape[..^1])), ("labelSmoothing", smoothing))),
        .. Case.Pairs("CrossEntropy", Same(Cases.Ranked), (net, a, b) => net.Call("CrossEntropy", ("logits", a), ("probabilities", b)), "probabilities"),
        .. Case.Pairs("MeanSquaredError", Same(Cases.Shapes), (net, a, b) => net.Call("MeanSquaredError", ("prediction", a), ("target", b))),
        .. Case.Pairs("BinaryCrossEntropyWithLogits", Same(Cases.Shapes), (net, a, b) =>
            net.Call("BinaryCrossEntropyWithLogits", ("logits", a), ("target", b))),
    ];

    private static (object[] A, object[] B)[] Same(object[][] shapes) => [.. shapes.Select(shape => (shape, shape))];
}
