using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

// Kernels and products.
public abstract partial class GpuProgram
{
    readonly Dictionary<Type, Delegate> _kernels = [];

    /// <summary>Queues a kernel; one that was never launched before is compiled first, which <see cref="Prepare"/> sees to.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <param name="kernel">Its operands.</param>
    /// <param name="groups">Groups of <see cref="GroupSize"/> threads; nothing happens if 0.</param>
    protected internal void Launch<TKernel>(in TKernel kernel, int groups) where TKernel : struct, IGpuKernel
    {
        if (groups > 0)
            Compiled<TKernel>()(Stream, new KernelConfig(groups, GroupSize), kernel);
    }

    /// <summary>The kernels launched so far.</summary>
    internal IReadOnlyCollection<Type> Kernels => _kernels.Keys;

    internal Action<AcceleratorStream, KernelConfig, TKernel> Compiled<TKernel>() where TKernel : struct, IGpuKernel
    {
        if (!_kernels.TryGetValue(typeof(TKernel), out var compiled))
            _kernels.Add(typeof(TKernel), compiled = Device.Compile<TKernel>());
        return (Action<AcceleratorStream, KernelConfig, TKernel>)compiled;
    }
}
