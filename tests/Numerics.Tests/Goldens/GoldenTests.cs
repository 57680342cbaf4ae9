using GraphGen.Generator.Graph;
using GraphGen.Numerics.Tests.Definition;
using GraphGen.Numerics.Tests.Graphs;
using Xunit;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>Results and gradients of graphs, in double, against libtorch, after every pass that keeps the meaning.</summary>
public class GoldenTests
{
    private const double Tolerance = 1e-9;

    // The softplus of libtorch is x itself beyond a threshold; the project's has none. See SoftplusHasNoThreshold.
    private const string Threshold = "softplus threshold";

    public static TheoryData<string> Titles => [.. GoldenNetworks.Covered.Select(golden => golden.Title).Where(title => title != Threshold)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void GraphsAgreeWithTorch(string title)
    {
        var golden = Golden.All[title];
        var setup = GoldenSetup.OfInputs(golden);
        foreach (var (pass, graph) in Probe.Stages(Probe.Build(setup.Spec, ModeOf(golden))))
            AssertAgrees(golden, setup, Results.Of(graph, setup.Feed), pass);
    }

    /// <summary>Where beta x exceeds the threshold, libtorch returns x, which is off by less than e^-threshold / beta.</summary>
    [Fact]
    public void SoftplusHasNoThreshold()
    {
        var golden = Golden.All[Threshold];
        var setup = GoldenSetup.OfInputs(golden);
        var results = Results.Of(Probe.Build(setup.Spec, Probe.Training), setup.Feed);
        double beta = golden.Number("beta", 0), threshold = golden.Number("threshold", 0);
        double[] x = golden.Input("x").Values(), expected = golden.Outputs("f64")["y"].Values, actual = results.Outputs[0].Values;
        Assert.Contains(x, value => beta * value > threshold);
        for (int i = 0; i < x.Length; i++)
        {
            double allowed = beta * x[i] > threshold ? Math.Exp(-beta * x[i]) / beta : Tolerance;
            Assert.True(Math.Abs(expected[i] - actual[i]) <= allowed, $"softplus({x[i]}) is {actual[i]}, libtorch has {expected[i]}");
        }
    }

    [Fact]
    public void EveryGoldenIsCoveredOrKnownToBeMissing()
    {
        Assert.Equal(GoldenNetworks.Missing.Order(), Golden.All.Values.Select(golden => golden.Operator).Distinct().Except(GoldenNetworks.All.Keys).Order());
        Assert.All(GoldenNetworks.Unsupported, title => Assert.True(Golden.All.ContainsKey(title)));
    }

    private static Mode ModeOf(Golden golden) => golden.IsInference ? Probe.Frozen : Probe.Training;

    private static void AssertAgrees(Golden golden, GoldenSetup setup, Results results, string pass)
    {
        Assert.Equal(golden.Results.Count, results.Outputs.Count);
        foreach (var (name, expected) in golden.Outputs("f64"))
        {
            double[] actual = name.EndsWith("_after", StringComparison.Ordinal)
                ? results.Updates[setup.Keys[name[..^"_after".Length]]].Values
                : results.Outputs[golden.Results.ToList().IndexOf(name)].Values;
            expected.AssertNear(actual, Tolerance, $"{name} after {pass}");
        }

        foreach (var (name, expected) in golden.Gradients("f64"))
            expected.AssertNear(setup.InTorchsOrder(name, results.Gradients[setup.Keys[name]].Values), Tolerance, $"the gradient of {name} after {pass}");
    }
}
