using GraphGen.Generator.Tests.Testing;
using Xunit;
using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Reading;

/// <summary>The paths of calls, which parameter names derive from.</summary>
public class NamingTests
{
    private const string Hidden =
        "[Layer] static Tensor Hidden(Tensor x, int width) => Dropout(Relu(BatchNorm(Linear(x, width))), rate: 0.2f);";

    private const string Residual =
        "[Layer] static Tensor Residual(Tensor x) { var norm = LayerNorm(x); return x + Linear(norm, 8); }";

    [Fact]
    public void CallsAreNamedAfterVariablesLayersAndOperators()
    {
        var spec = Reader.Read(Forward("var first = Hidden(x, 4); return Linear(first, 10, name: \"head\");", Hidden));
        Assert.Equal(["first.linear", "first.batchNorm", "first.relu", "first.dropout", "head"], spec.Paths());
    }

    [Fact]
    public void ImplicitNamesThatMeetAreNumbered() => Assert.Equal(
        ["linear", "linear2", "add"], Reader.Read(Forward("return Linear(x, 8) + Linear(x, 8);")).Paths());

    [Fact]
    public void ExplicitNamesKeepTheirsEvenWhenTheyComeLater() => Assert.Equal(
        ["linear2", "linear"], Reader.Read(Forward("x = Linear(x, 8); return Linear(x, 8, name: \"linear\");")).Paths());

    [Fact]
    public void LoopsAppendTheirIteration()
    {
        var spec = Reader.Read(Forward("for (var i = 0; i < 2; i++) x = Residual(x); return x;", Residual));
        Assert.Equal(
            [
                "residual.0.norm", "residual.0.linear", "residual.0.add",
                "residual.1.norm", "residual.1.linear", "residual.1.add",
            ],
            spec.Paths());
    }

    [Fact]
    public void SeveralCallsInOneLoopAreNumberedBeforeTheIteration() => Assert.Equal(
        ["relu.0", "relu2.0", "relu.1", "relu2.1"],
        Reader.Read(Forward("for (var i = 0; i < 2; i++) { x = Relu(x); x = Relu(x); } return x;")).Paths());

    [Fact]
    public void NestedLoopsAppendBoth() => Assert.Equal(
        ["relu.0.0", "relu.0.1", "relu.1.0", "relu.1.1"],
        Reader.Read(Forward("foreach (var i in new[] { 5, 6 }) for (var j = 0; j < 2; j++) x = Relu(x); return x;")).Paths());

    [Fact]
    public void ExplicitNamesInLoopsAreNumberedOnlyWhenTheyRepeat()
    {
        string loop = "for (var i = 1; i < 3; i++) {{ x = Linear(x, 8, name: {0}); }} return x;";
        Assert.Equal(["block1", "block2"], Reader.Read(Forward(string.Format(null, loop, "$\"block{i}\""))).Paths());
        Assert.Equal(["block.0", "block.1"], Reader.Read(Forward(string.Format(null, loop, "\"block\""))).Paths());
    }

    [Fact]
    public void LayersAreNamedByTheirNameArgument() => Assert.Equal(
        ["encoder.linear"],
        Reader.Read(Forward(
            "const int encoder = 1; return Dense(x, name: nameof(encoder));",
            "[Layer] static Tensor Dense(Tensor x, string name) => Linear(x, 8);")).Paths());

    [Fact]
    public void ForwardAndLossShareOneScope() => Assert.Equal(
        ["square", "square2", "sum"],
        Reader.Read(Network(
            "[Forward] static Tensor Forward([Shape(3)] Tensor x) => Square(x);"
            + "[Loss] static Tensor Loss(Tensor y) => Sum(Square(y));")).Paths());

    [Fact]
    public void PathsAreUnique()
    {
        var spec = Reader.Read(Forward(
            "var relu2 = Relu(x); var a = Relu(relu2); { var b = Relu(a); x = b; } { var b = Relu(x); x = b; }"
            + "return Relu(Relu(x)) + Relu(a);"));
        Assert.Equal(spec.Calls.Count, spec.Paths().Distinct().Count());
        Assert.Equal(["relu2", "a", "b", "b2", "relu", "relu3", "relu4", "add"], spec.Paths());
    }
}
