using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

/// <summary>A result of a network: pinned memory of the host that the device copies it to.</summary>
public sealed class GpuResult : IDisposable
{
    readonly GpuProgram _program;
    readonly PageLockedArray1D<float> _memory;
    long _epoch;
    int _length;

    internal GpuResult(GpuProgram program, int capacity)
    {
        _program = program;
        _memory = program.Device.Accelerator.AllocatePageLocked1D<float>(capacity);
    }

    /// <summary>Queues the copy of a result from the device.</summary>
    /// <param name="values">Where it begins.</param>
    /// <param name="length">Values, at most the capacity.</param>
    public void Receive(ArrayView<float> values, int length)
    {
        var stream = _program.Stream;
        _memory.ArrayView.SubView(0, length).CopyFrom(stream, values.SubView(0, length));
        (_epoch, _length) = (_program.Waits, length);
    }

    /// <summary>Waits for the last copy.</summary>
    /// <returns>The values, until the next copy is queued.</returns>
    public ReadOnlySpan<float> Read()
    {
        if (_epoch == _program.Waits)
            _program.Wait();
        return _memory.Span[.._length];
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose() => _memory.Dispose();
}
