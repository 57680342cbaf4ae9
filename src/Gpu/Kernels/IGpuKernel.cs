namespace GraphGen.Kernels;

/// <summary>A kernel as a struct with its operands as fields, run by every thread of every group.</summary>
/// <remarks>
/// A group has <see cref="GpuProgram.GroupSize"/> threads; a thread finds its place by ILGPU's <c>Grid.IdxX</c> and <c>Group.IdxX</c>.
/// Fields are views of device memory, integers, floats and structs of these. An implementation must be visible to ILGPU's launchers:
/// public, or internal in an assembly with <c>InternalsVisibleTo("ILGPURuntime")</c>.
/// </remarks>
public interface IGpuKernel
{
    /// <summary>What one thread does.</summary>
    void Run();
}
