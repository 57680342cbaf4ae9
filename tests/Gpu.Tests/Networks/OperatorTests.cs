using GraphGen.Numerics.Tests.Emitted;
using GraphGen.Numerics.Tests.Operators;
using GraphGen.Tests.Support;
using Xunit;
using Chosen = GraphGen.Numerics.Tests.Emitted.OperatorTests;

namespace GraphGen.Tests.Networks;

/// <summary>
/// Every operator through its kernels for GPUs, against the interpreter. Several operators share a network, because compiling
/// kernels is what takes time.
/// </summary>
public class OperatorTests
{
    const int CasesInNetwork = 8;

    // A few cases of each operator; the kernels of all of them are checked as text.
    const int CasesOfOperator = 2;

    /// <summary>The cases that share a network.</summary>
    internal static readonly Case[][] s_groups =
    [
        .. Chosen.Chosen()
            .GroupBy(one => one.Operator).SelectMany(cases => Spread([.. cases]))
            .GroupBy(one => (one.Low, one.High)).SelectMany(cases => cases.Chunk(CasesInNetwork)),
    ];

    static readonly Lazy<IReadOnlyDictionary<string, Emitted>> s_networks = new(() => Emission.FromSpecs(
        s_groups.Select((cases, number) => ($"{number}", TrainableSketch.Of(cases, size => size))),
        new GpuTarget(new(() => TestDevice.Shared))));

    public static TheoryData<int> Groups => [.. Enumerable.Range(0, s_groups.Length)];

    [SkippableTheory]
    [MemberData(nameof(Groups))]
    public void Kernels_compute_what_graphs_mean(int group)
    {
        _ = TestDevice.Shared;
        var (low, high) = (s_groups[group][0].Low, s_groups[group][0].High);
        using var comparison = new Comparison(s_networks.Value[$"{group}"], capacity: 5) { Low = low, High = high };
        foreach (int batch in new[] { 5, 2 })
            comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch, ["time"] = 6 - batch }, seed: batch);
    }

    [Fact]
    public void Every_operator_has_a_case() =>
        Assert.Equal(Cases.All.Values.Select(one => one.Operator).Distinct().Where(name => name != "ToFloat").Order(), s_groups.SelectMany(group => group).Select(one => one.Operator).Distinct().Order());

    static IEnumerable<Case> Spread(Case[] cases) =>
        cases.Length <= CasesOfOperator ? cases : Enumerable.Range(0, CasesOfOperator).Select(i => cases[i * (cases.Length - 1) / (CasesOfOperator - 1)]);
}
