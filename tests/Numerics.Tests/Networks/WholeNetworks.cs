using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Networks;

/// <summary>Networks in which operators meet.</summary>
internal static class WholeNetworks
{
    public static IReadOnlyDictionary<string, Func<NetworkSpec>> All { get; } = new Dictionary<string, Func<NetworkSpec>>
    {
        ["classifier"] = Classifier,
        ["dropout after relu"] = DropoutAfterRelu,
        ["residual blocks"] = ResidualBlocks,
        ["tied weights"] = TiedWeights,
        ["several outputs"] = SeveralOutputs,
        ["stopped gradient"] = StoppedGradient,
        ["moves"] = Moves,
        ["attention"] = Attention,
        ["images"] = Images,
    };

    private static NetworkSpec Classifier()
    {
        var net = new Sketch();
        Wire x = net.Input("batch", 6), target = net.Indices("batch"), hidden = x;
        for (int layer = 0; layer < 2; layer++)
        {
            var normal = net.Unary("BatchNorm", net.Linear(hidden, 8), ("epsilon", 1e-5), ("momentum", 0.1), ("affine", true));
            hidden = net.Unary("Dropout", net.Unary("Elu", normal, ("alpha", 1.0)), ("rate", 0.25), ("scaling", layer));
        }

        return net.Returning(net.Call("CrossEntropy", ("logits", net.Linear(hidden, 4)), ("target", target), ("labelSmoothing", 0.1)));
    }

    // The mask is read off what is left over, unless what precedes the dropout is a sum.
    private static NetworkSpec DropoutAfterRelu()
    {
        var net = new Sketch();
        var x = net.Input("batch", 6);
        for (int layer = 0; layer < 3; layer++)
        {
            var relu = net.Unary("Relu", net.Linear(x, 8));
            x = net.Unary("Dropout", layer == 2 ? net.Binary("Add", relu, x) : relu, ("rate", 0.25), ("scaling", layer % 2));
        }

        return net.Returning(net.Linear(x, 4));
    }

    private static NetworkSpec ResidualBlocks()
    {
        var net = new Sketch();
        var x = net.Input("batch", "time", 6);
        for (int block = 0; block < 3; block++)
        {
            var normal = block == 1
                ? net.Unary("RmsNorm", x, ("epsilon", 1e-6))
                : net.Unary("LayerNorm", x, ("axes", 1), ("epsilon", 1e-5), ("affine", block == 0));
            x = net.Binary("Add", x, net.Linear(net.Unary("Gelu", net.Linear(normal, 12)), 6));
        }

        return net.Returning(x);
    }

    // An autoencoder whose decoder is the encoder transposed, and used twice.
    private static NetworkSpec TiedWeights()
    {
        var net = new Sketch();
        var x = net.Input("batch", 6);
        var weight = net.Call("Parameter", ("shape", new[] { 4, 6 }), ("init", Sketch.Zeros));
        var back = net.Unary("Transpose", weight);
        var once = net.Binary("MatMul", net.Unary("Tanh", net.Binary("MatMul", x, back)), weight);
        var twice = net.Binary("MatMul", net.Unary("Tanh", net.Binary("MatMul", once, back)), weight);
        return net.Returning(net.Call("MeanSquaredError", ("prediction", twice), ("target", x)));
    }

    private static NetworkSpec SeveralOutputs()
    {
        var net = new Sketch();
        Wire x = net.Input("batch", 5), shift = net.Input(3);
        var trunk = net.Unary("Silu", net.Linear(x, 7));
        var mean = net.Binary("Add", net.Linear(trunk, 3), shift);
        var deviation = net.Unary("Softplus", net.Linear(trunk, 3), ("beta", 1.0));
        return net.Returning(mean, deviation, net.Unary("Sum", net.Binary("Divide", mean, deviation), ("axis", -1), ("keepDims", false)), trunk);
    }

    private static NetworkSpec StoppedGradient()
    {
        var net = new Sketch();
        Wire x = net.Input("batch", 5), label = net.Indices("batch", 5);
        // What is stopped depends on nothing that is trained, so that differences do not see through it either.
        var scale = net.Unary("StopGradient", net.Unary("Cos", net.Unary("ToFloat", label)));
        var gate = net.Unary("Sigmoid", net.Linear(x, 5));
        return net.Returning(net.Binary("Multiply", net.Binary("Multiply", gate, scale), net.Unary("Cos", x)));
    }

    private static NetworkSpec Moves()
    {
        var net = new Sketch();
        Wire x = net.Input("batch", 6), y = net.Input(6, "batch");
        var sum = net.Binary("Add", x, net.Unary("Transpose", y));
        Wire Half(Wire of, int start) => net.Unary("Slice", of, ("axis", 1), ("start", start), ("length", 3));
        var swapped = net.Call("Concat", ("axis", -1), ("parts", new[] { Half(sum, 3), net.Unary("Exp", Half(sum, 0)), Half(x, 1) }));
        var cubes = net.Reshape(swapped, "batch", 3, 3);
        var turned = net.Unary("Transpose", cubes, ("axes", new[] { 2, 0, 1 }));
        var greatest = net.Unary("Max", turned, ("axis", 1), ("keepDims", true));
        return net.Returning(net.Binary("Subtract", turned, greatest), net.Unary("Mean", cubes, ("axes", new[] { 0, 2 }), ("keepDims", false)));
    }

    private static NetworkSpec Attention()
    {
        var net = new Sketch();
        var x = net.Input("batch", "time", 6);
        var all = net.Linear(x, 18);
        Wire Head(int part) => net.Unary(
            "Transpose",
            net.Reshape(net.Unary("Slice", all, ("axis", 2), ("start", 6 * part), ("length", 6)), "batch", "time", 2, 3),
            ("axes", new[] { 0, 2, 1, 3 }));
        var scores = net.Binary("Divide", net.Binary("MatMul", Head(0), net.Unary("Transpose", Head(1))), Math.Sqrt(3));
        var mixed = net.Binary("MatMul", net.Unary("Softmax", scores, ("axis", -1)), Head(2));
        var joined = net.Reshape(net.Unary("Transpose", mixed, ("axes", new[] { 0, 2, 1, 3 })), "batch", "time", 6);
        return net.Returning(net.Binary("Add", x, net.Linear(joined, 6)));
    }

    private static NetworkSpec Images()
    {
        var net = new Sketch();
        var x = net.Input("batch", 3, 4, "time");
        var normal = net.Unary("BatchNorm", x, ("epsilon", 1e-3), ("momentum", 0.2), ("affine", true));
        var pooled = net.Unary("Mean", net.Unary("Relu", normal), ("axes", new[] { 2, 3 }), ("keepDims", false));
        return net.Returning(net.Unary("LogSoftmax", net.Linear(pooled, 5), ("axis", 0)));
    }
}
