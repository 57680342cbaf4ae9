using ILGPU.Runtime.OpenCL;

namespace GraphGen.Tests.Support;

/// <summary>PoCL, which runs kernels on the CPU, or a GPU.</summary>
static class OpenClDevice
{
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
