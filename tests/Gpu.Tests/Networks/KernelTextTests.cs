using GraphGen.Numerics.Tests.Emitted;
using GraphGen.Tests.Support;
using Xunit;
using Chosen = GraphGen.Numerics.Tests.Emitted.OperatorTests;

namespace GraphGen.Tests.Networks;

/// <summary>
/// Every kernel that is emitted for the networks of the tests, through the compiler to NVIDIA's assembly text and, where it is
/// installed, through NVIDIA's assembler. GRAPHGEN_ALL=1 takes every case of every operator, each as a network of its own.
/// </summary>
public class KernelTextTests
{
    static readonly KernelRecorder s_recorder = new();

    static readonly GpuTarget s_target = new(new Lazy<GpuDevice>(s_recorder.Open));

    [Fact]
    public void Kernels_of_operators_keep_the_rules() => Check(
        Emission.FromSpecs(OperatorTests.Together.Select((cases, number) => ($"operators {number}", TrainableSketch.Of(cases, size => size))), s_target));

    [Fact]
    public void Kernels_of_whole_networks_keep_the_rules() =>
        Check(Emission.FromText([.. TestNetworks.All], s_target));

    [SkippableFact]
    public void Kernels_of_every_case_keep_the_rules()
    {
        Skip.If(Environment.GetEnvironmentVariable("GRAPHGEN_ALL") != "1", "GRAPHGEN_ALL is not 1");
        Check(Emission.FromSpecs(Chosen.Chosen().Select(one => (one.Title, TrainableSketch.Of(one, size => size))), s_target));
    }

    static void Check(IReadOnlyDictionary<string, Emitted> networks)
    {
        using var compiler = new PtxCompiler();
        var known = new HashSet<string>();
        foreach (var network in networks.Values)
        {
            foreach (var kernel in EmittedKernels.Of(network, s_recorder).Where(kernel => known.Add(EmittedKernels.Source(network, kernel))))
            {
                string text = compiler.Text(kernel), name = $"{network.Title}: {kernel}";
                PtxRules.Check(text, name);
                if (Ptxas.Path is not null)
                    Ptxas.Check(text, name);
            }
        }
    }
}
