using GraphGen.Numerics.Tests.Operators;
using Xunit;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>Every operator through emitted kernels, against the interpreter. GRAPHGEN_ALL=1 takes every case, not the telling ones only.</summary>
public class OperatorTests
{
    private static readonly bool IsThorough = Environment.GetEnvironmentVariable("GRAPHGEN_ALL") == "1";

    // For each of the others, one shape tells as much as another: what shapes do is the same for all of them.
    private static readonly string[] ShapeMatters =
    [
        "Tanh", "Add", "Divide", "Select", "Sum", "Max", "Softmax", "Dropout", "BatchNorm", "LayerNorm", "RmsNorm", "CrossEntropy",
        "MatMul", "Linear", "Parameter", "Concat", "Slice", "Transpose", "Reshape",
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, Emitted>> Networks = new(() =>
        Emission.FromSpecs(Chosen().Select(one => (one.Title, TrainableSketch.Of(one, size => size)))));

    public static TheoryData<string> Titles => [.. Chosen().Select(one => one.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void KernelsComputeWhatGraphsMean(string title)
    {
        var one = Cases.All[title];
        var comparison = new Comparison(Networks.Value[title], capacity: 4) { Low = one.Low, High = one.High };
        foreach (int batch in new[] { 4, 3, 2 })
            comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch, ["time"] = 5 - batch }, seed: batch);
    }

    /// <summary>The cases that are compiled and run.</summary>
    // Indices become floats in losses alone: no method of Ops is called ToFloat.
    internal static IEnumerable<Case> Chosen() => Cases.All.Values.Where(one => one.Operator != "ToFloat" && (IsThorough || IsTelling(one)));

    private static bool IsTelling(Case one) => one.Operator switch
    {
        _ when !ShapeMatters.Contains(one.Operator) => one.Title.Contains("[batch, 4]", StringComparison.Ordinal) || !one.Title.Contains('['),
        "Sum" => one.Title.EndsWith("False", StringComparison.Ordinal),
        "Max" => one.Title.Contains("[2, batch, 3]", StringComparison.Ordinal),
        _ => true,
    };
}
