using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

/// <summary>An input of a network: memory of the device, and pinned memory from which it is filled without waiting.</summary>
/// <typeparam name="T">Float or int.</typeparam>
public sealed class GpuInput<T> : IDisposable where T : unmanaged
{
    /// <summary>Inputs that may be under way at once; sending one more waits for the device.</summary>
    internal const int Staged = 4;

    readonly GpuProgram _program;
    readonly MemoryBuffer1D<T, Stride1D.Dense> _memory;
    readonly PageLockedArray1D<T>[] _staging;
    long _epoch;
    int _used;

    internal GpuInput(GpuProgram program, int capacity)
    {
        _program = program;
        var accelerator = program.Device.Accelerator;
        _memory = accelerator.Allocate1D<T>(capacity);
        _memory.MemSetToZero(program.Stream);
        _staging = [.. Enumerable.Range(0, Staged).Select(_ => accelerator.AllocatePageLocked1D<T>(capacity))];
    }

    /// <summary>The values on the device.</summary>
    public ArrayView<T> View => _memory.View;

    /// <summary>Queues the copy of an input to the device; the caller's memory is free again at once.</summary>
    /// <param name="values">The input, at most as long as the capacity.</param>
    public void Send(ReadOnlySpan<T> values)
    {
        var stream = _program.Stream;
        var staging = _staging[Next()];
        values.CopyTo(staging.Span);
        View.SubView(0, values.Length).CopyFrom(stream, staging.ArrayView.SubView(0, values.Length));
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        _memory.Dispose();
        foreach (var staging in _staging)
            staging.Dispose();
    }

    // A piece of staging memory that the device has no copy from under way.
    int Next()
    {
        if (_used == Staged && _epoch == _program.Waits)
            _program.Wait();
        if (_epoch != _program.Waits)
            (_epoch, _used) = (_program.Waits, 0);
        return _used++;
    }
}
