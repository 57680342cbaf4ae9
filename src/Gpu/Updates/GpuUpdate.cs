using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

/// <summary>An optimizer's pass over a program's parameters.</summary>
sealed class GpuUpdate<TRule> : DeviceUpdate<TRule> where TRule : struct, IUpdateRule
{
    readonly GpuProgram _program;
    readonly MemoryBuffer1D<float, Stride1D.Dense>[] _moments;

    internal GpuUpdate(GpuProgram program, int slots)
    {
        UpdateFields.Check(typeof(TRule));
        _program = program;
        Slots = slots;
        _moments = [.. Enumerable.Range(0, slots).Select(_ => program.Allocate(program.Parameters.Length))];
        program.Compiled<UpdateKernel<TRule>>();
    }

    /// <inheritdoc/>
    public override int Slots { get; }

    /// <inheritdoc/>
    public override void Run(in TRule rule)
    {
        var kernel = new UpdateKernel<TRule>(rule, _program.Parameters, _program.Gradients, Moments(0), Moments(1), Moments(2));
        _program.Launch(kernel, GpuProgram.Groups(_program.Parameters.IntLength));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var moments in _moments)
            moments.Dispose();
    }

    ArrayView<float> Moments(int slot) => slot < Slots ? _moments[slot].View : _program.Gradients;
}
