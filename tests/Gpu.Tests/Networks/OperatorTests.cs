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

    // Rows that a team of threads, or a whole group, shares; those of the other cases are short.
    static readonly Case[] s_wide =
    [
        .. Case.Unary("LayerNorm", [["batch", 70], ["batch", 1100]], ("axes", 1), ("epsilon", 1e-2), ("affine", true)),
        .. Case.Unary("Softmax", [["batch", 1100]], ("axis", -1)),
        .. Case.Unary("BatchNorm", [["batch", 300]], ("epsilon", 1e-2), ("momentum", 0.1), ("affine", true)),
    ];

    /// <summary>The cases that share a network.</summary>
    internal static readonly Case[][] Together =
    [
        .. Chosen.Chosen()
            .GroupBy(one => one.Operator).Select(cases => cases.ElementAt(cases.Count() / 2))
            .GroupBy(one => (one.Low, one.High)).SelectMany(cases => cases.Chunk(CasesInNetwork)),
        s_wide,
    ];

    static readonly Lazy<IReadOnlyDictionary<string, Emitted>> s_networks = new(() => Emission.FromSpecs(
        Together.Select((cases, number) => ($"{number}", TrainableSketch.Of(cases, size => size))),
        new GpuTarget(new(() => TestDevice.Shared))));

    public static TheoryData<int> Groups => [.. Enumerable.Range(0, Together.Length)];

    [SkippableTheory]
    [MemberData(nameof(Groups))]
    public void Kernels_compute_what_graphs_mean(int group)
    {
        _ = TestDevice.Shared;
        var (low, high) = (Together[group][0].Low, Together[group][0].High);
        using var comparison = new Comparison(s_networks.Value[$"{group}"], capacity: 5) { Low = low, High = high };
        foreach (int batch in new[] { 5, 3 })
            comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch, ["time"] = 6 - batch }, seed: batch);
    }

    [Fact]
    public void Every_operator_has_a_case() =>
        Assert.Equal(Cases.All.Values.Select(one => one.Operator).Distinct().Where(name => name != "ToFloat").Order(), Together.SelectMany(group => group).Select(one => one.Operator).Distinct().Order());
}
