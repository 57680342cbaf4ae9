using GraphGen.Kernels;
using ILGPU;
using ILGPU.Runtime;

namespace GraphGen;

/// <summary>Makes of a kernel what launches it; tests put a recorder in the place of the compiler.</summary>
interface IKernelLoader
{
    /// <summary>What launches a kernel.</summary>
    Action<AcceleratorStream, KernelConfig, TKernel> Load<TKernel>() where TKernel : struct, IGpuKernel;
}

/// <summary>Compiles kernels for a device.</summary>
sealed class KernelLoader(Accelerator accelerator) : IKernelLoader
{
    public Action<AcceleratorStream, KernelConfig, TKernel> Load<TKernel>() where TKernel : struct, IGpuKernel =>
        accelerator.LoadKernel((Action<TKernel>)GpuEntry.Run);
}
