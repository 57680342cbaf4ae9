using GraphGen.Numerics.Tests.Emitted;
using Xunit;

namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>Networks that were once compiled wrongly, as small as they could be made.</summary>
public class PinnedTests
{
    private const string X = "[Shape(\"batch\", 5)] Tensor x";

    private static readonly Dictionary<string, (string Inputs, string Body)> Pinned = new()
    {
        ["dropout of a sum over the batch"] = (X, "Dropout(Sum(Tanh(x * Parameter(\"p\", Init.Normal(0.5f), 5)), 0, keepDims: true), 0.3f)"),
        ["dropout within rows of two axes"] = ("[Shape(\"batch\", 3, 4)] Tensor x", "LayerNorm(Dropout(x * Parameter(\"p\", Init.Normal(0.5f), 4), 0.4f), axes: 2)"),
        ["dropout of single values"] = ("[Shape(\"batch\", 2, 1)] Tensor x", "Sum(Dropout(x * Parameter(\"p\", Init.Normal(0.5f), 1), 0.4f), 0)"),
        ["scaled product of a matrix and itself"] = (X, "MatMul(Linear(x, 3), Transpose(Linear(x, 3))) * 0.1f"),
        ["scaled product of one matrix"] = (X, "Square(MatMul(x * Parameter(\"p\", Init.Normal(0.5f), 5), Transpose(x)) * 0.1f)"),
        ["narrow end"] = (X, "Linear(Gelu(Linear(x, 16)), 1)"),
        ["greater of a value and itself"] = (X, "Greater(Mean(x * Parameter(\"p\", Init.Normal(0.5f), 5), 1))"),
        ["one gradient for two parameters"] = ("[Shape(4)] Tensor x", "x + Parameter(\"p\", Init.Normal(0.5f), 4) + Parameter(\"q\", Init.Normal(0.5f), 4)"),
        ["mean over the batch"] = (X, "Mean(x + Parameter(\"p\", Init.Normal(0.5f), 1, 5), 0)"),
        ["normalized channels of several values"] = ("[Shape(\"batch\", 3, 2)] Tensor x", "BatchNorm(x + Parameter(\"p\", Init.Normal(0.5f), 1, 3, 2))"),
        ["repeated between two axes"] = ("[Shape(2, 1, \"batch\", 3)] Tensor x, [Shape(2, 1, 1)] Tensor y", "(x + Parameter(\"p\", Init.Normal(0.5f), 2, 1, 1, 3)) * (y + Parameter(\"q\", Init.Normal(0.5f), 2, 1, 1))"),
        ["symbolic and literal sizes joined"] = ($"{X}, [Shape(2, 5)] Tensor y", "Exp(Concat(0, x, y)) * Parameter(\"p\", Init.Normal(0.5f), 5)"),
        ["transposed product of stacks"] = (
            "[Shape(\"batch\", 2, 4)] Tensor x, [Shape(\"batch\", 3, 4)] Tensor y",
            "MatMul(x * Parameter(\"p\", Init.Normal(0.5f), 4), Transpose(y + Parameter(\"q\", Init.Normal(0.5f), 3, 4), 0, 2, 1))"),
    };

    private static readonly Lazy<IReadOnlyDictionary<string, Emitted.Emitted>> Networks = new(() =>
        Emission.FromText([.. Pinned.Select((one, i) => (one.Key, $"Pinned{i}", Text($"Pinned{i}", one.Value.Inputs, one.Value.Body)))]));

    public static TheoryData<string> Titles => [.. Pinned.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void KernelsComputeWhatTheTextMeans(string title)
    {
        var comparison = new Comparison(Networks.Value[title], capacity: 20) { Low = -1, High = 1, HonestErrors = 20 };
        foreach (int batch in new[] { 20, 9, 3 })
            comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch }, seed: batch);
    }

    private static string Text(string name, string inputs, string body) => $$"""
        using GraphGen;
        using static GraphGen.Ops;

        [Network]
        partial class {{name}}
        {
            [Layer]
            static Tensor Greater(Tensor one) => Maximum(one, one);

            [Forward]
            static Tensor Forward({{inputs}}) => {{body}};

            [Loss]
            static Tensor Loss(Tensor y) => Mean(Square(y - 0.3f));
        }
        """;
}
