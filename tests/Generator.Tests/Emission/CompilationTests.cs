using System.Globalization;
using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Emission;

/// <summary>What is emitted compiles without a warning wherever the user's class stands, and is the same text everywhere.</summary>
public class CompilationTests
{
    private const string Body = """
        {
            [Forward] static Tensor Forward([Shape("batch", 8)] Tensor x) => Linear(Dropout(Relu(BatchNorm(Linear(x, 16)))), 3);
            [Loss] static Tensor Loss(Tensor logits, [Shape("batch")] Indices target) => CrossEntropy(logits, target);
        }
        """;

    [Theory]
    [InlineData("[Network] public sealed partial class Net " + Body)]
    [InlineData("namespace A.B { [Network] internal partial class @class " + Body + " }")]
    [InlineData("namespace A { internal partial class Outer { internal partial struct Inner { [Network] private sealed partial class Net " + Body + " } } }")]
    [InlineData("namespace A { class V512 { } class Gemm { } class Memory { } class Network { } class MathF { } [GraphGen.Network] partial class Net " + Body + " }")]
    [InlineData("class IVector { } class Executor { } namespace System2 { [Network] partial class Train " + Body + " }")]
    public void EmittedCodeCompilesWithoutAWarning(string source) =>
        Assert.Empty(Generation.Compile(source));

    [Theory]
    [InlineData("[Shape(\"row\", 8)] Tensor column", "Linear(column, 3)")]
    [InlineData("[Shape(\"batch\", 8)] Tensor batch", "Linear(batch, 3)")]
    [InlineData("[Shape(\"seed\", 8)] Tensor memory", "Relu(memory)")]
    [InlineData("[Shape(\"V\", 5)] Tensor lanes", "Softmax(lanes)")]
    [InlineData("[Shape(\"threads\", 5)] Tensor optimizer", "Linear(optimizer, 2, name: \"Values\")")]
    [InlineData("[Shape(\"batch\", 5)] Tensor @event", "Linear(@event, 2, name: \"event\")")]
    public void NamesOfTheUserDoNotCollideWithOurs(string input, string result) =>
        Assert.Empty(Generation.Compile($"[Network] partial class Net {{ [Forward] static Tensor Forward({input}) => {result}; "
            + (result.Contains("Linear") ? "[Loss] static Tensor Loss(Tensor y) => Mean(Square(y)); }" : "}")));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void TheTextIsTheSameInEveryCulture(string culture)
    {
        const string source = "[Network] partial class Info { const float I = -0.125f; [Forward] static Tensor Forward([Shape(\"indices\", 4)] Tensor x)"
            + " => LeakyRelu(Linear(x, 3, weight: Init.Uniform(-0.5f, 1e-20f)), 0.3f) * I; [Loss] static Tensor Loss(Tensor y) => Mean(Square(y)); }";
        string expected = Generation.Emit(source);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture) { NumberFormat = { NegativeSign = "neg", NumberDecimalSeparator = "," } };
            Assert.Equal(expected, Generation.Emit(source));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void LinesEndAlikeOnEverySystem() =>
        Assert.DoesNotContain('\r', Generation.Emit("[Network] partial class Net " + Body));

    [Fact]
    public void ABrokenNetworkKeepsItsMembers()
    {
        const string broken = "[Network] partial class Net { [Forward] static Tensor Forward([Shape(\"batch\", 4)] Tensor x) => x + MatMul(x, x); "
            + "[Loss] static Tensor Loss(Tensor y) => Mean(y); } "
            + "class User { float Use(Net net, Optimizer sgd) { net.Predict(new float[4]); net.Evaluate(new float[4]); return new Net(batch: 1, seed: 2).TrainStep(new float[4], sgd); } }";
        Assert.Empty(Generation.Compile(broken));
        Assert.Contains("throw new global::System.InvalidOperationException", Generation.Emit(broken));
    }
    [Fact]
    public void ABrokenNetworkKeepsItsMembersForGpus()
    {
        const string broken = "[Network] partial class Net { [Forward] static Tensor Forward([Shape(\"batch\", 4)] Tensor x) => x + MatMul(x, x); "
            + "[Loss] static Tensor Loss(Tensor y) => Mean(y); } "
            + "class User { float Use(GpuDevice gpu, Optimizer sgd) { using var net = new Net(batch: 1, device: gpu); net.QueueTrainStep(new float[4], sgd); return net.ReadLoss(); } }";
        Assert.DoesNotContain(Generation.Compile(Source.Compile(broken).AddReferences(Source.Gpu)), problem => problem.Id != "CS1701");
    }
}
