using System.Text.RegularExpressions;
using GraphGen.Generator.Passes;
using GraphGen.Kernels;
using GraphGen.Numerics.Tests.Emitted;
using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Networks;

/// <summary>The kernels of compiled networks, without running them.</summary>
static class EmittedKernels
{
    static readonly Type[] s_contracts = [typeof(IGpuKernel), typeof(IGpuPrologue), typeof(IGpuEpilogue)];

    /// <summary>The kernels that all modes of a network launch, in order; fails when one that was emitted is not among them.</summary>
    public static IReadOnlyList<Type> Of(Emitted network, KernelRecorder recorder, int capacity = 4)
    {
        recorder.Launched.Clear();
        network.Create([.. SymbolSolver.Symbols(network.Spec.Inputs).Select(_ => capacity)]).Dispose();
        var launched = recorder.Launched.ToList();
        var met = launched.Concat(launched.SelectMany(kernel => kernel.GenericTypeArguments)).ToHashSet();
        Assert.Empty(Emitted(network).Where(type => !met.Contains(type)).Select(type => $"{network.Title}: {type} is launched by nobody"));
        return launched;
    }

    /// <summary>What a kernel does, as source, by which kernels that do the same are known: its structs without their names.</summary>
    public static string Source(Emitted network, Type kernel) => string.Join('\n', new[] { kernel }.Concat(kernel.GenericTypeArguments).Select(type =>
    {
        string name = type.Name.Split("__").Last();
        var source = Regex.Match(network.Text, $@"file struct {name} : IGpu(?<body>.*?)\n    }}\n", RegexOptions.Singleline);
        return source.Success ? source.Groups["body"].Value : type.ToString();
    }));

    static IEnumerable<Type> Emitted(Emitted network)
    {
        string space = Generator.Printing.Gpu.GpuNetworkPrinter.Namespace(network.Spec.Type);
        return network.Assembly!.GetTypes().Where(type => type.Namespace == space && type.IsValueType && type.GetInterfaces().Any(s_contracts.Contains));
    }
}
