using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Products, and parameters on their own.</summary>
internal static class ProductCases
{
    private static readonly (object[] A, object[] B)[] Factors =
    [
        (["batch", 4], [4, 3]), ([3, "batch"], ["batch", 2]), (["batch", 1], [1, 3]), ([1, 4], [4, 1]), ([2, "batch", 4], [4, 3]),
        (["batch", 2, 4], ["batch", 4, 3]), (["batch", 2, 4], [1, 4, 3]), ([2, 4], ["batch", 4, 3]), ([2, 1, "time", 4], ["batch", 4, 3]),
        (["batch", 2, 3, "time"], ["batch", 2, "time", 1]),
    ];

    public static IEnumerable<Case> All() =>
    [
        .. Case.Pairs("MatMul", Factors, (net, a, b) => net.Binary("MatMul", a, b)),
        .. Case.Pairs("MatMul", [(["batch", 4], [3, 4]), ([2, "batch", 4], [3, 4]), (["batch", 2, 4], ["batch", 3, 4])],
            (net, a, b) => net.Binary("MatMul", a, net.Unary("Transpose", b)), "transposed"),
        .. Case.Pairs("MatMul", [([4, "batch"], [4, 3]), (["time", 4, "batch"], ["time", 4, 3])],
            (net, a, b) => net.Unary("Transpose", net.Binary("MatMul", net.Unary("Transpose", a), b)), "transposed thrice"),
        .. Case.Each("MatMul", [["batch", 4], [2, "batch", 3]], (net, x) => net.Binary("MatMul", x, net.Unary("Transpose", x)), "with itself"),
        .. Case.Unary("Linear", [["batch", 4], ["batch", 1], [1, 3], [2, "batch", 3], ["batch", 1, "time", 2]], ("width", 3), ("bias", true)),
        .. Case.Unary("Linear", [["batch", 4], [2, "batch", 3]], ("width", 1), ("bias", false)),
        Parameter(["batch", 3], 3),
        Parameter([2, 5, 3], 2, 5, 3),
        Parameter(["batch", 3]),
    ];

    private static Case Parameter(object[] shape, params int[] sizes) => Case.Of($"Parameter [{string.Join(", ", sizes)}]", net =>
    {
        var x = net.Input(shape);
        var parameter = net.Call("Parameter", ("shape", sizes), ("init", Sketch.Zeros));
        return net.Binary("Multiply", x, net.Unary("Sin", parameter));
    });
}
