using GraphGen.Numerics.Tests.Emitted;
using GraphGen.Numerics.Tests.Operators;
using GraphGen.Tests.Support;
using Xunit;
using Chosen = GraphGen.Numerics.Tests.Emitted.OperatorTests;

namespace GraphGen.Tests.Networks;

/// <summary>Every kernel that is emitted for any operator, through the compiler to NVIDIA's assembly text.</summary>
public class KernelTextTests
{
    const int NetworksInTest = 40;

    static readonly KernelRecorder s_recorder = new();

    static readonly Lazy<GpuDevice> s_device = new(s_recorder.Open);

    static readonly Case[][] s_parts = [.. Chosen.Chosen().Chunk(NetworksInTest)];

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, s_parts.Length)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Kernels_of_operators_compile_to_plain_instructions(int part)
    {
        var networks = Emission.FromSpecs(
            s_parts[part].Select(one => (one.Title, TrainableSketch.Of(one, size => size))), new GpuTarget(() => s_device.Value));
        using var compiler = new PtxCompiler();
        var known = new HashSet<string>();
        foreach (var network in networks.Values)
        {
            foreach (var kernel in EmittedKernels.Of(network, s_recorder).Where(kernel => known.Add(EmittedKernels.Source(network, kernel))))
                PtxRules.Check(compiler.Text(kernel), $"{network.Title}: {kernel}");
        }
    }
}
