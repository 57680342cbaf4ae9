using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Definition;
using Xunit;

namespace GraphGen.Numerics.Tests.Graphs;

/// <summary>What is known before the data becomes one factor and one summand at inference, and nothing else changes.</summary>
public class FoldAffineTests
{
    private static readonly Dictionary<string, int> Sizes = new() { ["batch"] = 3 };

    [Fact]
    public void BiasAndBatchNormBecomeOneFactorAndOneSummand()
    {
        var net = new Sketch();
        var (graph, folded) = Folded(net.Returning(Normal(net, net.Linear(net.Input("batch", 6), 8))), Mode.Predict);
        AssertSame(graph, folded);
        var sum = folded.Outputs[0].Value;
        Assert.IsType<Add>(sum.Op);
        Assert.IsType<Multiply>(sum.Inputs[0].Op);
        Assert.IsType<Product>(sum.Inputs[0].Inputs[0].Op);
        Assert.All(new[] { sum.Inputs[1], sum.Inputs[0].Inputs[1] }, known => Assert.IsType<Broadcast>(known.Op));
    }

    [Fact]
    public void ValuesUsedInBetweenAreKept()
    {
        var net = new Sketch();
        var linear = net.Linear(net.Input("batch", 6), 8);
        var normal = Normal(net, linear);
        var (graph, folded) = Folded(net.Returning(linear, net.Binary("Subtract", normal, linear), Normal(net, normal)), Mode.Predict);
        AssertSame(graph, folded);
    }

    [Fact]
    public void WhatDependsOnTheDataIsNotFolded()
    {
        var net = new Sketch();
        var x = net.Input("batch", 6);
        var (graph, folded) = Folded(net.Returning(net.Unary("LayerNorm", net.Linear(x, 8), ("axes", 1), ("epsilon", 1e-5), ("affine", true))), Mode.Predict);
        Assert.Same(graph, folded);
    }

    [Fact]
    public void TrainingIsLeftAlone()
    {
        var net = new Sketch();
        var (graph, folded) = Folded(net.Returning(Normal(net, net.Linear(net.Input("batch", 6), 8))), Probe.Frozen);
        Assert.Same(graph, folded);
    }

    private static Wire Normal(Sketch net, Wire x) => net.Unary("BatchNorm", x, ("epsilon", 1e-5), ("momentum", 0.1), ("affine", true));

    private static (ModeGraph Graph, ModeGraph Folded) Folded(NetworkSpec spec, Mode mode)
    {
        var graph = Expand.Run(NetworkBuilder.Build(spec, mode, default));
        return (graph, FoldAffine.Run(graph));
    }

    private static void AssertSame(ModeGraph graph, ModeGraph folded)
    {
        var feed = RandomFeed.For(Sizes, 5, -1, 1, graph);
        foreach (var ((name, expected), (_, actual)) in Results.Of(graph, feed).All().Zip(Results.Of(folded, feed).All()))
            Near.Assert(expected, actual, 1e-12, name);
    }
}
