using System.Reflection;
using GraphGen.Kernels;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace GraphGen.Tests.Support;

/// <summary>Kernels as the assembly text that NVIDIA's drivers compile; needs no GPU.</summary>
/// <remarks>A kernel that fails in the front end can spoil the compiler for the next ones.</remarks>
sealed class PtxCompiler : IDisposable
{
    // What the assembler of CUDA 11.8 reads, the oldest that knows the architecture.
    const int Major = 7, Minor = 8;

    readonly Context _context;
    readonly PTXBackend _backend;

    public PtxCompiler()
    {
        _context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2));
        _backend = new PTXBackend(
            _context, new CudaCapabilityContext(Architecture), Architecture, new CudaInstructionSet(Major, Minor), null);
    }

    /// <summary>The generation that is compiled for.</summary>
    public static CudaArchitecture Architecture => CudaArchitecture.SM_90;

    /// <summary>Compiles one kernel.</summary>
    public static string Compile(Type kernel)
    {
        using var compiler = new PtxCompiler();
        return compiler.Text(kernel);
    }

    /// <summary>Compiles a kernel.</summary>
    /// <param name="kernel">A struct that implements <see cref="IGpuKernel"/>, its type parameters given.</param>
    public string Text(Type kernel)
    {
        var entry = EntryPointDescription.FromExplicitlyGroupedKernel(EntryOf(kernel));
        return ((PTXCompiledKernel)_backend.Compile(entry, KernelSpecialization.Empty)).PTXAssembly;
    }

    public void Dispose()
    {
        _backend.Dispose();
        _context.Dispose();
    }

    static MethodInfo EntryOf(Type kernel) =>
        typeof(GpuEntry).GetMethod(nameof(GpuEntry.Run), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(kernel);
}
