using GraphGen.Numerics.Tests.Definition;
using GraphGen.Numerics.Tests.Graphs;
using Xunit;

namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Where a derivative is a matter of convention, or of care: at kinks and ties, and far out. As PyTorch has it.</summary>
public class ConventionTests
{
    [Theory]
    [InlineData("Relu", 0, 0, 0)]
    [InlineData("Abs", 0, 0, 0)]
    [InlineData("Softplus", 0, 0.69314718055994531, 0.5, "beta", 1)]
    [InlineData("Elu", 0, 0, 1, "alpha", 1)]
    [InlineData("Elu", 0, 0, 0.5, "alpha", 0.5)]
    [InlineData("LeakyRelu", 0, 0, 0.1, "slope", 0.1)]
    [InlineData("Clamp", -1, -1, 1, "min", -1, "max", 2)]
    [InlineData("Clamp", 2, 2, 1, "min", -1, "max", 2)]
    [InlineData("Clamp", 2.5, 2, 0, "min", -1, "max", 2)]
    [InlineData("Pow", 0, 0, 0, "exponent", 2)]
    [InlineData("Pow", 0, 1, 0, "exponent", 0)]
    [InlineData("Pow", 0, 0, 0, "exponent", 1.5)]
    [InlineData("Pow", -2, -32, 80, "exponent", 5)]
    public void AtKinks(string name, double x, double value, double slope, params object[] arguments) =>
        AssertAt(name, x, value, slope, arguments);

    [Theory]
    [InlineData("Sigmoid", -1000, 0, 0)]
    [InlineData("Sigmoid", 1000, 1, 0)]
    [InlineData("Tanh", -1000, -1, 0)]
    [InlineData("Silu", -1000, 0, 0)]
    [InlineData("Silu", 1000, 1000, 1)]
    [InlineData("Gelu", -1000, 0, 0)]
    [InlineData("Gelu", 1000, 1000, 1)]
    [InlineData("GeluTanh", -1000, 0, 0)]
    [InlineData("GeluTanh", 1000, 1000, 1)]
    [InlineData("Elu", 1000, 1000, 1, "alpha", 1)]
    [InlineData("Elu", -1000, -1, 0, "alpha", 1)]
    [InlineData("Softplus", 1000, 1000, 1, "beta", 2)]
    [InlineData("Softplus", -1000, 0, 0, "beta", 2)]
    public void FarOut(string name, double x, double value, double slope, params object[] arguments) =>
        AssertAt(name, x, value, slope, arguments);

    [Fact]
    public void GreatestValuesShareTheGradient()
    {
        var (_, gradients) = Run(net => net.Unary("Max", net.Input(5), ("axis", 0), ("keepDims", false)), [2, 7, 7, 1, 7]);
        Near.Assert([0, 1 / 3.0, 1 / 3.0, 0, 1 / 3.0], gradients[0], 1e-12, "gradient");
    }

    [Theory]
    [InlineData("Maximum")]
    [InlineData("Minimum")]
    public void EqualOperandsShareTheGradient(string name)
    {
        var (_, gradients) = Run(net => net.Binary(name, net.Input(1), net.Input(1)), [3], [3]);
        Assert.All(gradients, gradient => Assert.Equal(0.5, gradient.Single()));
    }

    /// <summary>x stop(x) has the slope x, not 2 x.</summary>
    [Fact]
    public void StopGradientIsAConstantToDifferentiation()
    {
        var (output, gradients) = Run(net => net.Input(3) is var x ? net.Binary("Multiply", x, net.Unary("StopGradient", x)) : default, [1, -2, 3]);
        Assert.Equal([1, 4, 9], output);
        Assert.Equal([1, -2, 3], gradients[0]);
    }

    [Fact]
    public void AThousandApartIsCertainty()
    {
        var (output, gradients) = Run(net => net.Unary("LogSoftmax", net.Input(3), ("axis", 0)), [1000, 0, -1000]);
        Near.Assert([0, -1000, -2000], output, 1e-12, "logarithms");
        Near.Assert([-2, 1, 1], gradients[0], 1e-12, "gradient");
    }

    private static void AssertAt(string name, double x, double value, double slope, object[] arguments)
    {
        var named = arguments.Chunk(2).Select(pair => ((string)pair[0], (object)Convert.ToDouble(pair[1], null)));
        var (output, gradients) = Run(net => net.Unary(name, net.Input(1), [.. named]), [x]);
        Near.Assert([value], output, 1e-12, $"{name}({x})");
        Near.Assert([slope], gradients[0], 1e-12, $"the slope of {name} at {x}");
    }

    private static (double[] Output, double[][] Gradients) Run(Func<Sketch, Wire> build, params double[][] inputs)
    {
        var net = new Sketch();
        var graph = Probe.Build(net.Returning(build(net)), Probe.Training);
        var feed = new Feed(new Dictionary<string, int>());
        for (int i = 0; i < inputs.Length; i++)
            feed.Leaves[Feed.InputKey(i)] = inputs[i];
        feed.Leaves[Probe.UpstreamKey(0)] = [.. Enumerable.Repeat(1.0, feed.Size(graph.Outputs[0].Value.Shape.Size))];
        var results = Results.Of(graph, feed);
        return (results.Outputs[0].Values, [.. inputs.Select((_, i) => results.Gradients[Feed.InputKey(i)].Values)]);
    }
}
