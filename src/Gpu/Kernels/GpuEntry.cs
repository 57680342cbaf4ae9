using System.Diagnostics.CodeAnalysis;

namespace GraphGen.Kernels;

/// <summary>Where kernels begin on the device.</summary>
static class GpuEntry
{
    [ExcludeFromCodeCoverage(Justification = "Instrumentation would be compiled for the device.")]
    internal static void Run<TKernel>(TKernel kernel) where TKernel : struct, IGpuKernel => kernel.Run();
}
