namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Operators on each element alone, and pairs of shapes that broadcast.</summary>
internal static class ElementwiseCases
{
    private static readonly (object[] A, object[] B)[] Pairs =
    [
        ([4], [4]), (["batch", 4], ["batch", 4]), (["batch", 4], [4]), ([4], ["batch", 4]), (["batch", 1], [4]), (["batch", 4], []),
        ([2, "batch", 3], ["batch", 1]), (["batch", "time", 3], ["batch", 1, 3]), ([2, 1, "batch", 3], [2, 1, 1]), ([1, 1], ["batch", 4]),
    ];

    public static IEnumerable<Case> All() =>
    [
        .. new[] { "Abs", "Copy", "Cos", "Erf", "Exp", "Negate", "Sigmoid", "Sin", "Tanh", "Square" }.SelectMany(name => Case.Unary(name, Cases.Shapes)),
        .. new[] { "Log", "Log1p", "Sqrt", "Reciprocal" }.SelectMany(name => Case.Unary(name, Cases.Shapes)).Select(Positive),
        .. new[] { "Add", "Subtract", "Multiply", "Maximum", "Minimum", "Share" }.SelectMany(Both),
        .. new[] { "Divide", "Power" }.SelectMany(Both).Select(Positive),
        .. new[] { "Less", "LessOrEqual", "Equal" }.SelectMany(Comparisons),
        .. Case.Pairs("Select", Pairs, (net, a, b) => net.Call("Select", ("condition", net.Binary("Less", a, b)), ("a", net.Unary("Sin", a)), ("b", net.Unary("Square", b)))),
        .. Constants(),
        .. new[] { 0.5, 1, 2, 3, 4, 5, -1, 1.5, -0.5 }.SelectMany(exponent => Case.Unary("Pow", Cases.Shapes, ("exponent", exponent))).Select(Positive),
        .. new[] { 2.0, 3, 5 }.SelectMany(exponent => Case.Each("Pow", Cases.Shapes, (net, x) => net.Unary("Pow", x, ("exponent", exponent)), $"of any sign to the {exponent}")),
        Case.Of("ToFloat", net => net.Binary("Multiply", net.Input("batch", 3), net.Unary("ToFloat", net.Indices("batch", 3)))),
    ];

    private static IEnumerable<Case> Both(string name) =>
    [
        .. Case.Pairs(name, Pairs, (net, a, b) => net.Binary(name, a, b)),
        .. Case.Each(name, Cases.Shapes, (net, x) => net.Binary(name, x, x), "with itself"),
    ];

    // A comparison has no gradient of its own; it chooses between two values that have.
    private static IEnumerable<Case> Comparisons(string name) => Case.Pairs(name, Pairs, (net, a, b) =>
        net.Call("Select", ("condition", net.Binary(name, a, b)), ("a", net.Binary("Multiply", a, b)), ("b", net.Unary("Cos", b))));

    // A number on either side: what is known at build time is simplified.
    private static IEnumerable<Case> Constants() =>
        from name in new[] { "Add", "Subtract", "Multiply", "Divide", "Power", "Maximum", "Minimum" }
        from number in new[] { 0.7, 1, 2, -1 }
        from left in new[] { true, false }
        where name != "Power" || number > 0 || !left
        select Positive(Case.Of(
            $"{name} {(left ? $"{number} x" : $"x {number}")}",
            net => net.Input("batch", 3) is var x && left ? net.Binary(name, number, x) : net.Binary(name, x, number)));

    private static Case Positive(Case one) => one with { Low = 0.3, High = 2 };
}
