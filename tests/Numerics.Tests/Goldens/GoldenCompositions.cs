using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>Operators of libtorch that are compositions of the project's.</summary>
internal static class GoldenCompositions
{
    public static Wire Mean(Sketch net, Wire x) => net.Unary("Mean", x, ("keepDims", false));

    /// <summary>A mean as the golden wants it: times the number of samples where it wants the sum.</summary>
    public static Wire Scaled(Sketch net, Golden golden, Wire mean) => golden.Text("reduction") != "sum" ? mean
        : net.Binary("Multiply", mean, golden.Inputs.Last().Shape.Aggregate((product, size) => product * size));

    /// <summary>Mean of c (|d| - c / 2) by a divisor, where c is |d| and at most delta.</summary>
    public static Wire Huber(Sketch net, Func<string, Wire> x, double delta, double divisor)
    {
        var distance = net.Unary("Abs", net.Binary("Subtract", x("x"), x("target")));
        var limited = net.Binary("Minimum", distance, delta);
        var each = net.Binary("Multiply", limited, net.Binary("Subtract", distance, net.Binary("Multiply", limited, 0.5)));
        return net.Binary("Divide", Mean(net, each), divisor);
    }

    public static Wire GroupNorm(Sketch net, Golden golden, Func<string, Wire> x)
    {
        int[] shape = golden.Input("x").Shape;
        int groups = (int)golden.Number("groups", 0), channels = shape[1];
        var grouped = net.Reshape(x("x"), shape[0], groups, -1);
        var normal = net.Unary("LayerNorm", grouped, ("axes", 1), ("epsilon", golden.Number("eps", 0)), ("affine", false));
        object[] along = [channels, .. Enumerable.Repeat<object>(1, shape.Length - 2)];
        var scaled = net.Binary("Multiply", net.Reshape(normal, [.. shape.Cast<object>()]), net.Reshape(x("weight"), along));
        return net.Binary("Add", scaled, net.Reshape(x("bias"), along));
    }

    public static Wire Attention(Sketch net, Golden golden, Func<string, Wire> x)
    {
        var scores = net.Binary("MatMul", x("q"), net.Unary("Transpose", x("k"), ("axes", new[] { 0, 1, 3, 2 })));
        scores = net.Binary("Multiply", scores, golden.Number("scale", 1));
        if (golden.Has("mask"))
            scores = net.Binary("Add", scores, x("mask"));
        return net.Binary("MatMul", net.Unary("Softmax", scores, ("axis", -1)), x("v"));
    }
}
