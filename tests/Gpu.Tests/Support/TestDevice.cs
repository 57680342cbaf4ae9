using ILGPU.Runtime.OpenCL;
using Xunit;

namespace GraphGen.Tests.Support;

/// <summary>An OpenCL device to run kernels on: PoCL, which compiles them for the CPU, or a GPU.</summary>
static class TestDevice
{
    static readonly Lazy<GpuDevice?> s_device = new(Open);

    /// <summary>The device, shared by all tests; skips the test where there is none.</summary>
    public static GpuDevice Shared
    {
        get
        {
            Skip.If(s_device.Value is null, "there is no OpenCL device (Debian: apt-get install pocl-opencl-icd ocl-icd-libopencl1)");
            return s_device.Value!;
        }
    }

    /// <summary>Opens the first OpenCL device; null where there is none.</summary>
    public static GpuDevice? Open() =>
        GpuDevice.Open(builder => builder.OpenCL(AllowPointers), devices => devices.FirstOrDefault(device => device is CLDevice));

    // PoCL 3 denies the generic address space, which ILGPU's pointers need, and has it all the same.
    static bool AllowPointers(CLDevice device)
    {
        typeof(CLCapabilityContext).GetProperty(nameof(CLCapabilityContext.GenericAddressSpace))!
            .GetSetMethod(nonPublic: true)!.Invoke(device.Capabilities, [true]);
        return true;
    }
}
