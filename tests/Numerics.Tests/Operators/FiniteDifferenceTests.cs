using GraphGen.Generator.Operators;
using GraphGen.Numerics.Tests.Definition;
using GraphGen.Numerics.Tests.Graphs;
using Xunit;

namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Every operator's gradient against central differences of its own result, in double, after every pass.</summary>
public class FiniteDifferenceTests
{
    // StopGradient means not to be its own derivative; see ConventionTests.
    private static readonly string[] Exceptions = ["StopGradient"];

    public static TheoryData<string> Titles => [.. Cases.All.Keys];

    [Fact]
    public void EveryOperatorHasCases() =>
        Assert.Equal(OperatorTable.Names.Order(), Cases.All.Values.Select(one => one.Operator).Concat(Exceptions).Distinct().Order());

    [Theory]
    [MemberData(nameof(Titles))]
    public void GradientsAreSlopes(string title)
    {
        var one = Cases.All[title];
        var graph = Probe.Build(one.Spec(), Probe.Training);
        var feed = RandomFeed.For(Cases.Symbols, 7, one.Low, one.High, graph);
        Slopes.AssertAllPasses(graph, feed);
    }
}
