using GraphGen.Kernels;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace GraphGen.Tests.Support;

/// <summary>Takes the place of the compiler: kernels are noted in the order in which they are launched, and do nothing.</summary>
sealed class KernelRecorder : IKernelLoader
{
    /// <summary>The kernels launched so far.</summary>
    public List<Type> Launched { get; } = [];

    /// <summary>A device that needs no GPU and no driver, on which nothing is computed.</summary>
    public GpuDevice Open() =>
        GpuDevice.Open(builder => builder.CPU(new CPUDevice(2, 1, 1)), devices => devices.Single(device => device is CPUDevice), this)!;

    public Action<AcceleratorStream, KernelConfig, TKernel> Load<TKernel>() where TKernel : struct, IGpuKernel =>
        (_, _, _) => Launched.Add(typeof(TKernel));
}
