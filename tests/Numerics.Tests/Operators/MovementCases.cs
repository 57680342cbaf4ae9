namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Operators that move values without computing.</summary>
internal static class MovementCases
{
    public static IEnumerable<Case> All() =>
    [
        .. Case.Unary("Transpose", Cases.Matrices),
        Transposed([2, "batch", 3], 2, 0, 1),
        Transposed([2, "batch", 3], 1, 0, 2),
        Transposed([2, "batch", 3], 0, 1, 2),
        Transposed([2, 1, "batch", 3], 3, -2, 0, 1),
        Reshaped(["batch", 6], "batch", 2, 3),
        Reshaped(["batch", 6], -1, 2),
        Reshaped(["batch", 2, 3], "batch", -1),
        Reshaped([2, "batch", 3], 3, -1),
        Reshaped([6], 1, 6, 1),
        Reshaped([1], []),
        Sliced([5], 0, 1, 3),
        Sliced(["batch", 5], 1, 2, 3),
        Sliced(["batch", 5], -1, 4, 1),
        Sliced([4, "batch", 3], 0, 1, 2),
        Sliced(["batch", 3, 4], 1, 0, 3),
        Joined(0, [2], [3]),
        Joined(1, ["batch", 2], ["batch", 3], ["batch", 1]),
        Joined(0, ["batch", 3], ["batch", 3]),
        Joined(0, ["batch", 3], [2, 3]),
        Joined(-2, [2, "batch", 3], [2, 2, 3]),
        Joined(0, ["batch", 3]),
        .. Case.Each("Concat", Cases.Matrices, (net, x) => net.Call("Concat", ("axis", -1), ("parts", new[] { x, net.Unary("Sin", x), x })), "of one thrice"),
        .. Case.Each("Transpose", Cases.Matrices, (net, x) => net.Binary("Multiply", net.Unary("Transpose", net.Unary("Exp", x)), net.Unary("Transpose", x)), "within"),
    ];

    private static Case Transposed(object[] shape, params int[] axes) => Case.Unary("Transpose", [shape], ("axes", axes)).Single();

    private static Case Reshaped(object[] shape, params object[] to) =>
        Case.Each("Reshape", [shape], (net, x) => net.Reshape(x, to), $"to [{string.Join(", ", to)}]").Single();

    private static Case Sliced(object[] shape, int axis, int start, int length) =>
        Case.Unary("Slice", [shape], ("axis", axis), ("start", start), ("length", length)).Single();

    private static Case Joined(int axis, params object[][] shapes) => Case.Of(
        $"Concat {axis} {string.Join(' ', shapes.Select(shape => $"[{string.Join(", ", shape)}]"))}",
        net => net.Call("Concat", ("axis", axis), ("parts", shapes.Select(shape => net.Input(shape)).ToArray())));
}
