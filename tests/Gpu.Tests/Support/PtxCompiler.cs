using System.Reflection;
using GraphGen.Kernels;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace GraphGen.Tests.Support;

/// <summary>Kernels as the assembly text that NVIDIA's drivers compile; needs no GPU.</summary>
static class PtxCompiler
{
    /// <summary>The generation that is compiled for.</summary>
    public static CudaArchitecture Architecture => CudaArchitecture.SM_90;

    // What the assembler of CUDA 11.8 reads, the oldest that knows the architecture.
    static CudaInstructionSet Instructions => CudaInstructionSet.ISA_78;

    /// <summary>Compiles a kernel.</summary>
    /// <param name="kernel">A struct that implements <see cref="IGpuKernel"/>, its type parameters given.</param>
    public static string Compile(Type kernel)
    {
        // A context of its own: a kernel that fails in the front end can spoil its context for the next ones.
        using var context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2));
        using var backend = new PTXBackend(context, new CudaCapabilityContext(Architecture), Architecture, Instructions, null);
        var entry = EntryPointDescription.FromExplicitlyGroupedKernel(EntryOf(kernel));
        return ((PTXCompiledKernel)backend.Compile(entry, KernelSpecialization.Empty)).PTXAssembly;
    }

    static MethodInfo EntryOf(Type kernel) =>
        typeof(GpuEntry).GetMethod(nameof(GpuEntry.Run), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(kernel);
}
