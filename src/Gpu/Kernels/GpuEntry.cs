namespace GraphGen.Kernels;

/// <summary>Where kernels begin on the device.</summary>
static class GpuEntry
{
    internal static void Run<TKernel>(TKernel kernel) where TKernel : struct, IGpuKernel => kernel.Run();
}
