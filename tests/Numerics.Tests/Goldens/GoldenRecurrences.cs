using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>Recurrent layers unrolled by hand: weights used at every step, slices, concatenations, several outputs.</summary>
internal static class GoldenRecurrences
{
    private const int Steps = 4, Width = 3;

    /// <summary>n = tanh(W x + b + r (U h + c)), h' = (1 - z) n + z h.</summary>
    public static Wire[] Gru(Sketch net, Golden golden, Func<string, Wire> given)
    {
        var h = given("h0");
        var outputs = new List<Wire>();
        for (int step = 0; step < Steps; step++)
        {
            var (x, u) = (Affine(net, Step(net, given("x"), step), "ih", given), Affine(net, h, "hh", given));
            Wire Gate(int gate) => net.Unary("Sigmoid", net.Binary("Add", Part(net, x, gate), Part(net, u, gate)));
            var (r, z) = (Gate(0), Gate(1));
            var n = net.Unary("Tanh", net.Binary("Add", Part(net, x, 2), net.Binary("Multiply", r, Part(net, u, 2))));
            h = net.Binary("Add", net.Binary("Multiply", net.Binary("Subtract", 1, z), n), net.Binary("Multiply", z, h));
            outputs.Add(h);
        }

        return [Stacked(net, outputs), h];
    }

    /// <summary>c' = f c + i g, h' = o tanh(c').</summary>
    public static Wire[] Lstm(Sketch net, Golden golden, Func<string, Wire> given)
    {
        var (h, c) = (given("h0"), given("c0"));
        var outputs = new List<Wire>();
        for (int step = 0; step < Steps; step++)
        {
            var sum = net.Binary("Add", Affine(net, Step(net, given("x"), step), "ih", given), Affine(net, h, "hh", given));
            Wire Gate(int gate, string function) => net.Unary(function, Part(net, sum, gate));
            c = net.Binary("Add", net.Binary("Multiply", Gate(1, "Sigmoid"), c), net.Binary("Multiply", Gate(0, "Sigmoid"), Gate(2, "Tanh")));
            h = net.Binary("Multiply", Gate(3, "Sigmoid"), net.Unary("Tanh", c));
            outputs.Add(h);
        }

        return [Stacked(net, outputs), h, c];
    }

    private static Wire Step(Sketch net, Wire x, int step) =>
        net.Reshape(net.Unary("Slice", x, ("axis", 0), ("start", step), ("length", 1)), -1, 4);

    private static Wire Affine(Sketch net, Wire x, string kind, Func<string, Wire> given) =>
        net.Binary("Add", net.Binary("MatMul", x, net.Unary("Transpose", given($"weight_{kind}"))), given($"bias_{kind}"));

    private static Wire Part(Sketch net, Wire x, int gate) => net.Unary("Slice", x, ("axis", 1), ("start", gate * Width), ("length", Width));

    private static Wire Stacked(Sketch net, List<Wire> steps) =>
        net.Call("Concat", ("axis", 0), ("parts", steps.Select(step => net.Reshape(step, 1, -1, Width)).ToArray()));
}
