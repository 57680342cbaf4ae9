using GraphGen.Tests.Support;

namespace GraphGen.Bench.Gpu;

/// <summary>Where the bench runs.</summary>
static class Devices
{
    /// <summary>The best GPU, or else the processor through OpenCL, which proves results and no times; null without either.</summary>
    internal static GpuDevice? Open() => GpuDevice.Find() ?? OpenClDevice.Open();
}
