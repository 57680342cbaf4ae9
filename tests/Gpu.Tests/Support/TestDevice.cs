using Xunit;

namespace GraphGen.Tests.Support;

/// <summary>An OpenCL device to run kernels on: PoCL, which compiles them for the CPU, or a GPU.</summary>
static class TestDevice
{
    static readonly Lazy<GpuDevice?> s_device = new(OpenClDevice.Open);

    /// <summary>The device, shared by all tests; skips the test where there is none.</summary>
    public static GpuDevice Shared
    {
        get
        {
            Skip.If(s_device.Value is null, "there is no OpenCL device (Debian: apt-get install pocl-opencl-icd ocl-icd-libopencl1)");
            return s_device.Value!;
        }
    }
}
