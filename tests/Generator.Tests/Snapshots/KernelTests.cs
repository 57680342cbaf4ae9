using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Snapshots;

/// <summary>The emitted kernels of telling networks, forward and backward, for people to read and for changes to show.</summary>
public class KernelTests
{
    private const string Classes = "[Loss] static Tensor Loss(Tensor y, [Shape(\"batch\")] Indices target) => CrossEntropy(y, target);";
    private const string Squares = "[Loss] static Tensor Loss(Tensor y, [Shape(\"batch\", 3)] Tensor target) => MeanSquaredError(y, target);";

    public static TheoryData<string, string> Networks => new()
    {
        { "MlpWithBatchNormAndDropout", Net("Linear(Hidden(x, 32), 3)", 16, Classes + " [Layer] static Tensor Hidden(Tensor x, int width) => Dropout(Relu(BatchNorm(Linear(x, width))), rate: 0.2f);") },
        { "LinearRegression", Net("Linear(x, 3)", 5, Squares) },
        { "TanhAndSigmoid", Net("Sigmoid(Linear(Tanh(Linear(x, 8)), 3))", 2, Squares) },
        { "SoftmaxAlone", Net("Softmax(x)", 100, "") },
        { "LayerNormAlone", Net("LayerNorm(x)", 64, "[Loss] static Tensor Loss(Tensor y, [Shape(\"batch\", 64)] Tensor t) => MeanSquaredError(y, t);") },
        { "WideLayerNorm", Net("LayerNorm(x)", 512, "") },
        { "RmsNormAndSilu", Net("Linear(Silu(RmsNorm(x)), 3)", 24, Squares) },
        { "ResidualBlocks", Net("Linear(Blocks(Linear(x, 16)), 3)", 8, Classes + " [Layer] static Tensor Blocks(Tensor x) { for (int i = 0; i < 2; i++) { var h = Gelu(Linear(LayerNorm(x), 16)); x = x + Linear(h, 16); } return x; }") },
        { "SharedWeights", Net("Linear(MatMul(MatMul(x, W()), W()), 3)", 8, Squares + " [Layer] static Tensor W() => Parameter(\"w\", Init.XavierNormal(), 8, 8);") },
        { "ConcatAndSlice", Net("Linear(Concat(1, Slice(x, 1, 0, 3), Relu(Slice(x, 1, 3, 5))), 3)", 8, Squares) },
        { "Attention", "[Network] partial class Net { [Forward] static Tensor Forward([Shape(\"batch\", 6, 8)] Tensor x) { var q = Linear(x, 8); var k = Linear(x, 8); var v = Linear(x, 8); return MatMul(Softmax(MatMul(q, Transpose(k)) * 0.35f), v); } [Loss] static Tensor Loss(Tensor y) => Mean(Square(y)); }" },
        { "BinaryClassifier", Net("Linear(LeakyRelu(Linear(x, 8)), 1)", 4, "[Loss] static Tensor Loss(Tensor y, [Shape(\"batch\", 1)] Tensor t) => BinaryCrossEntropyWithLogits(y, t);") },
        { "BatchNormOfImages", "[Network] partial class Net { [Forward] static Tensor Forward([Shape(\"batch\", 4, 5, 5)] Tensor x) => Relu(BatchNorm(x)); [Loss] static Tensor Loss(Tensor y) => Mean(y * y); }" },
        { "ScalarFunction", "partial class Functions { [Gradient] static float F(float x, float y, float z) { var q = x + y; return MathF.Tanh(q * z) * q; } }" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void KernelsReadAsTheyDid(string name, string source)
    {
        Assert.Empty(Generation.Compile(source));
        Testing.Snapshots.Match(Generation.Emit(source), "Kernels." + name);
    }

    // The kernels for the CPU are in the snapshots above.
    [Theory]
    [InlineData("MlpWithBatchNormAndDropout")]
    [InlineData("LayerNormAlone")]
    [InlineData("Attention")]
    public void KernelsForGpusReadAsTheyDid(string name)
    {
        string source = (string)Networks.Single(network => (string)network[0] == name)[1];
        Assert.DoesNotContain(Generation.Compile(Source.Compile(source).AddReferences(Source.Gpu)), problem => problem.Id != "CS1701");
        string text = Generation.EmitForGpu(source);
        int start = text.IndexOf("namespace GraphGen.Generated.Net.Gpu", StringComparison.Ordinal);
        Testing.Snapshots.Match(text[start..], "GpuKernels." + name);
    }

    private static string Net(string forward, int features, string rest) =>
        $"[Network] partial class Net {{ [Forward] static Tensor Forward([Shape(\"batch\", {features})] Tensor x) => {forward}; {rest} }}";
}
