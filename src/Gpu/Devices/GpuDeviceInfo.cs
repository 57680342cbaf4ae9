using ILGPU.Runtime;
using ILGPU.Runtime.OpenCL;

namespace GraphGen;

/// <summary>A device that this machine has.</summary>
public sealed record GpuDeviceInfo
{
    internal GpuDeviceInfo(Device device, int index)
    {
        Index = index;
        Name = device.Name;
        Kind = device.AcceleratorType switch
        {
            AcceleratorType.Cuda => GpuKind.Cuda,
            AcceleratorType.OpenCL => GpuKind.OpenCL,
            _ => GpuKind.Simulated,
        };
        MemoryBytes = device.MemorySize;
        IsGpu = Kind == GpuKind.Cuda || device is CLDevice { DeviceType: CLDeviceType.CL_DEVICE_TYPE_GPU };
    }

    /// <summary>Its place among <see cref="GpuDevice.Devices"/>.</summary>
    public int Index { get; }

    /// <summary>The driver's name for it.</summary>
    public string Name { get; }

    /// <summary>How it is driven.</summary>
    public GpuKind Kind { get; }

    /// <summary>Its memory, in bytes.</summary>
    public long MemoryBytes { get; }

    /// <summary>Whether it is a graphics processor, and not a CPU in its place.</summary>
    public bool IsGpu { get; }
}
