using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>A golden said in the project's operators.</summary>
/// <param name="Parameters">Which of the golden's inputs are parameters or states here, with the end of their path.</param>
/// <param name="Build">The calls, given the other inputs by name.</param>
internal sealed record GoldenNetwork((string Name, string End)[] Parameters, Func<Sketch, Golden, Func<string, Wire>, Wire[]> Build)
{
    /// <summary>The weight of a linear layer: libtorch has it [outputs, inputs], the project [inputs, outputs].</summary>
    public string? Transposed { get; init; }

    public string? EndOf(string input) => Parameters.FirstOrDefault(parameter => parameter.Name == input).End;
}

/// <summary>The networks by the golden's operator.</summary>
internal static class GoldenNetworks
{
    /// <summary>The cases that the project can compute.</summary>
    public static IEnumerable<Golden> Covered => Golden.All.Values
        .Where(golden => All.ContainsKey(golden.Operator) && !Unsupported.Contains(golden.Title));

    public static IReadOnlyDictionary<string, GoldenNetwork> All { get; } = new Dictionary<string, GoldenNetwork>
    {
        ["relu"] = Unary("Relu"),
        ["leaky_relu"] = Unary("LeakyRelu", ("slope", "negative_slope")),
        ["elu"] = Unary("Elu", ("alpha", "alpha")),
        ["selu"] = Of((net, golden, x) => net.Binary("Multiply", net.Unary("Elu", x("x"), ("alpha", golden.Number("alpha", 1))), golden.Number("scale", 1))),
        ["gelu"] = Of((net, golden, x) => net.Unary(golden.Text("approximate") == "tanh" ? "GeluTanh" : "Gelu", x("x"))),
        ["silu"] = Unary("Silu"),
        ["mish"] = Of((net, _, x) => net.Binary("Multiply", x("x"), net.Unary("Tanh", net.Unary("Softplus", x("x"), ("beta", 1))))),
        ["softplus"] = Unary("Softplus", ("beta", "beta")),
        ["sigmoid"] = Unary("Sigmoid"),
        ["tanh"] = Unary("Tanh"),
        ["matmul"] = Of((net, _, x) => net.Binary("MatMul", x("a"), x("b"))),
        ["bmm"] = Of((net, _, x) => net.Binary("MatMul", x("a"), x("b"))),
        ["softmax"] = Unary("Softmax", ("axis", "axis")),
        ["log_softmax"] = Unary("LogSoftmax", ("axis", "axis")),
        ["linear"] = new([("weight", ".weight"), ("bias", ".bias")], (net, golden, x) => [net.Linear(x("x"), golden.Input("bias").Shape[0])]) { Transposed = "weight" },
        ["layernorm"] = new([("weight", ".gamma"), ("bias", ".beta")], LayerNorm),
        ["rmsnorm"] = new([("weight", ".gamma")], (net, golden, x) => [net.Unary("RmsNorm", x("x"), ("epsilon", golden.Number("eps", 0)))]),
        ["batchnorm"] = new(
            [("weight", ".gamma"), ("bias", ".beta"), ("running_mean", ".runningMean"), ("running_var", ".runningVariance")],
            BatchNorm),
        ["groupnorm"] = Of(GoldenCompositions.GroupNorm),
        ["cross_entropy"] = Of(CrossEntropy),
        ["bce_with_logits"] = Of((net, _, x) => net.Call("BinaryCrossEntropyWithLogits", ("logits", x("x")), ("target", x("target")))),
        ["mse"] = Of((net, golden, x) => GoldenCompositions.Scaled(net, golden, net.Call("MeanSquaredError", ("prediction", x("x")), ("target", x("target"))))),
        ["l1"] = Of((net, _, x) => GoldenCompositions.Mean(net, net.Unary("Abs", net.Binary("Subtract", x("x"), x("target"))))),
        ["huber"] = Of((net, golden, x) => GoldenCompositions.Huber(net, x, golden.Number("delta", 1), 1)),
        ["smooth_l1"] = Of((net, golden, x) => GoldenCompositions.Huber(net, x, golden.Number("beta", 1), golden.Number("beta", 1))),
        ["attention"] = Of(GoldenCompositions.Attention),
        ["gru"] = new([], GoldenRecurrences.Gru),
        ["lstm"] = new([], GoldenRecurrences.Lstm),
    };

    /// <summary>Operators of the goldens that the project does not have yet.</summary>
    public static IReadOnlyList<string> Missing { get; } =
        ["kl_div", "nll", "conv2d", "conv1d", "conv_transpose2d", "maxpool2d", "avgpool2d", "embedding"];

    /// <summary>Cases that need what the project's operators do not offer.</summary>
    public static IReadOnlyList<string> Unsupported { get; } =
    [
        "cross_entropy none", "cross_entropy class-weights", "cross_entropy class-weights-label-smoothing", "cross_entropy ignore-index",
        "bce_with_logits pos-weight", "attention causal",
    ];

    private static GoldenNetwork Unary(string name, params (string Argument, string Attribute)[] numbers) => Of((net, golden, x) =>
        net.Unary(name, x("x"), [.. numbers.Select(number => (number.Argument, (object)golden.Number(number.Attribute, double.NaN)))]));

    private static GoldenNetwork Of(Func<Sketch, Golden, Func<string, Wire>, Wire> build) =>
        new([], (net, golden, inputs) => [build(net, golden, inputs)]);

    private static Wire[] LayerNorm(Sketch net, Golden golden, Func<string, Wire> x) =>
        [net.Unary("LayerNorm", x("x"), ("axes", golden.Case == "two-axes" ? 2 : 1), ("epsilon", golden.Number("eps", 0)), ("affine", golden.Has("weight")))];

    private static Wire[] BatchNorm(Sketch net, Golden golden, Func<string, Wire> x) =>
        [net.Unary("BatchNorm", x("x"), ("epsilon", golden.Number("eps", 0)), ("momentum", golden.Number("momentum", 0.5)), ("affine", true))];

    private static Wire CrossEntropy(Sketch net, Golden golden, Func<string, Wire> x)
    {
        var loss = golden.Case == "probabilities"
            ? net.Call("CrossEntropy", ("logits", x("logits")), ("probabilities", x("target")))
            : net.Call("CrossEntropy", ("logits", x("logits")), ("target", x("target")), ("labelSmoothing", golden.Number("label_smoothing", 0)));
        return GoldenCompositions.Scaled(net, golden, loss);
    }
}
