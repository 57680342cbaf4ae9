using GraphGen.Numerics.Tests.Emitted;
using Xunit;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>Results and gradients of emitted kernels against libtorch.</summary>
public class GoldenKernelTests
{
    // Ten times the error of libtorch's own floats is honest, and no less than this.
    private const double LeastTolerance = 1e-5, TorchErrors = 10;

    private static readonly Lazy<IReadOnlyDictionary<string, Emitted.Emitted>> Networks = new(() =>
        Emission.FromSpecs(Covered().Select(golden => (golden.Title, GoldenSetup.OfParameters(golden).Spec))));

    public static TheoryData<string> Titles => [.. Covered().Select(golden => golden.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void KernelsAgreeWithTorch(string title)
    {
        var golden = Golden.All[title];
        var setup = GoldenSetup.OfParameters(golden);
        var runner = new Runner(Networks.Value[title], capacity: 1, seed: 1);
        var (outputs, trained) = (golden.Outputs("f64"), runner.Train(setup.Feed));
        foreach (string name in outputs.Keys.Where(name => name.EndsWith("_after", StringComparison.Ordinal)))
            AssertNear(outputs[name], golden.Outputs("f32")[name], trained[$"new {setup.Keys[name[..^"_after".Length]]}"], name);
        foreach (var (name, expected) in golden.Gradients("f64"))
            AssertNear(expected, golden.Gradients("f32")[name], setup.InTorchsOrder(name, trained[$"gradient of {setup.Keys[name]}"]), $"the gradient of {name}");
        // In training, a batch norm's own result is seen through the loss alone.
        if (golden.Operator != "batchnorm")
            AssertPredicts(golden, runner.Predict(setup.Feed, golden.Results.Select(name => outputs[name].Count)));
    }

    private static void AssertPredicts(Golden golden, IReadOnlyDictionary<string, double[]> predicted)
    {
        foreach (var (name, i) in golden.Results.Select((name, i) => (name, i)))
            AssertNear(golden.Outputs("f64")[name], golden.Outputs("f32")[name], predicted[$"output {i}"], name);
    }

    private static void AssertNear(GoldenTensor exact, GoldenTensor floats, double[] actual, string what) =>
        exact.AssertNear(actual, Math.Max(LeastTolerance, TorchErrors * exact.ErrorOf(floats)), what);

    // At inference nothing is differentiated; libtorch's softplus is another one beyond a threshold.
    private static IEnumerable<Golden> Covered() => GoldenNetworks.Covered.Where(golden => !golden.IsInference && golden.Case != "threshold");
}
