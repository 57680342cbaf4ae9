using GraphGen.Numerics.Tests.Emitted;
using Xunit;

namespace GraphGen.Numerics.Tests.Networks;

/// <summary>Values of hundreds of tensors, which several kernels compute together, against the interpreter.</summary>
public class ManyOperandsTests
{
    private static readonly string s_inputs = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"[Shape(\"batch\", 4)] Tensor x{i}"));

    private static readonly Lazy<IReadOnlyDictionary<string, Emitted.Emitted>> s_networks = new(() => Emission.FromText(
    [
        Network("inputs", s_inputs, $"Linear({Sum(300, i => $"x{i}")}, 4)"),
        Network("parameters", "[Shape(\"batch\", 4)] Tensor x", Sum(300, i => $"x * Square(Parameter(\"w{i}\", Init.Zeros, 4))")),
        // All parameters have the same gradient, in memory of their own.
        Network("same", "[Shape(\"batch\", 4)] Tensor x", "Linear(x, 4) + " + Sum(300, i => $"Parameter(\"w{i}\", Init.Zeros, 4)")),
        // What the first sum takes, the second computes again.
        Network("repeated", s_inputs, $"Softmax({Sum(60, Cheap)}) + Linear(MatMul({Sum(60, Cheap)}, Parameter(\"m\", Init.Zeros, 4, 4)), 4) * Tanh({Sum(60, i => "2 * " + Cheap(i))})"),
    ]));

    [Theory]
    [InlineData("inputs")]
    [InlineData("parameters")]
    [InlineData("same")]
    [InlineData("repeated")]
    public void DividedKernelsComputeWhatGraphsMean(string title)
    {
        using var comparison = new Comparison(s_networks.Value[title], capacity: 5) { Low = -0.1, High = 0.1 };
        foreach (int batch in new[] { 5, 3 })
            comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch }, seed: batch);
    }

    private static string Cheap(int i) => $"(x{5 * i} + x{5 * i + 1} * x{5 * i + 2} - Relu(x{5 * i + 3} - x{5 * i + 4}))";

    private static string Sum(int count, Func<int, string> term) => string.Join(" + ", Enumerable.Range(0, count).Select(term));

    private static (string Title, string Name, string Text) Network(string title, string inputs, string value) => (title, "Net_" + title,
        $"using GraphGen; using static GraphGen.Ops; [Network] partial class Net_{title} {{ [Forward] static Tensor Forward({inputs}) => {value}; [Loss] static Tensor Loss(Tensor y) => Mean(Square(y)); }}");
}
