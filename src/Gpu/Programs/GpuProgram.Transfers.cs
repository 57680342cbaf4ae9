using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

// What goes to the device and comes back.
public abstract partial class GpuProgram
{
    readonly List<IDisposable> _owned = [];
    PageLockedArray1D<float>? _results;

    /// <summary>How often the host has waited for the device.</summary>
    internal long Waits { get; private set; }

    /// <summary>Allocates an input; called by the derived constructor.</summary>
    /// <typeparam name="T">Float or int.</typeparam>
    /// <param name="capacity">The most values.</param>
    protected GpuInput<T> Input<T>(int capacity) where T : unmanaged => Own(new GpuInput<T>(this, capacity));

    /// <summary>Allocates the host's side of a result; called by the derived constructor.</summary>
    /// <param name="capacity">The most values.</param>
    protected GpuResult Result(int capacity) => Own(new GpuResult(this, capacity));

    /// <summary>Waits for the queued work and copies a result from the device.</summary>
    /// <param name="result">The values.</param>
    /// <returns>The copy, valid until the next call.</returns>
    protected internal ReadOnlySpan<float> Read(ArrayView<float> result)
    {
        if (_results is null || _results.Length < result.Length)
        {
            _results?.Dispose();
            _results = Device.Accelerator.AllocatePageLocked1D<float>(result.Length);
        }

        _results.ArrayView.SubView(0, result.Length).CopyFrom(Stream, result);
        Wait();
        return _results.Span[..result.IntLength];
    }

    /// <inheritdoc/>
    public override void Upload(ReadOnlySpan<float> values, ReadOnlySpan<float> state)
    {
        Parameters.CopyFromCPU(Stream, values);
        State.CopyFromCPU(Stream, state);
        Wait();
    }

    /// <inheritdoc/>
    public override void Download(Span<float> values, Span<float> gradients, Span<float> state)
    {
        Parameters.CopyToCPU(Stream, values);
        Gradients.CopyToCPU(Stream, gradients);
        State.CopyToCPU(Stream, state);
        Wait();
    }

    /// <inheritdoc/>
    public override DeviceUpdate<TRule> CreateUpdate<TRule>(int slots) => Own(new GpuUpdate<TRule>(this, slots));

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_disposed)
            return;
        // The device may still be at work with this memory.
        var stream = Stream;
        stream.Synchronize();
        _disposed = true;
        foreach (var owned in _owned)
            owned.Dispose();
        _results?.Dispose();
        stream.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Keeps something to dispose of with the program.</summary>
    T Own<T>(T owned) where T : IDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    /// <summary>Waits until the device has done all that is queued.</summary>
    internal void Wait()
    {
        Stream.Synchronize();
        Waits++;
    }
}
