using GraphGen.Generator.Graph;
using GraphGen.Numerics.Tests.Definition;
using GraphGen.Numerics.Tests.Graphs;
using Xunit;

namespace GraphGen.Numerics.Tests.Networks;

/// <summary>Slopes of whole networks along random directions, in training and with frozen statistics, after every pass.</summary>
public class WholeNetworkTests
{
    public static TheoryData<string> Titles => [.. WholeNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void GradientsAreSlopesInTraining(string title) => AssertGradients(title, Probe.Training, batch: 3);

    [Theory]
    [MemberData(nameof(Titles))]
    public void GradientsAreSlopesAtInference(string title) => AssertGradients(title, Probe.Frozen, batch: 1);

    private static void AssertGradients(string title, Mode mode, int batch)
    {
        var graph = Probe.Build(WholeNetworks.All[title](), mode);
        var symbols = new Dictionary<string, int> { ["batch"] = batch, ["time"] = 2 };
        Slopes.AssertAlongDirections(graph, RandomFeed.For(symbols, 11, -1, 1, graph));
    }
}
