namespace GraphGen.Generator.Printing.Gpu;

/// <summary>A file, once in a compilation, that lets ILGPU see the emitted kernels: it starts them from an assembly of its own.</summary>
internal static class GpuAccessPrinter
{
    public static string Print() => NetworkPrinter.Start()
        .Line("[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(\"ILGPURuntime\")]").ToString();
}
