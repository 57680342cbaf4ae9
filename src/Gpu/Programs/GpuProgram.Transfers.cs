using ILGPU.Runtime;

namespace GraphGen.Kernels;

// What goes to the device and comes back.
public abstract partial class GpuProgram
{
    readonly List<IDisposable> _owned = [];

    /// <summary>How often the host has waited for the device.</summary>
    internal long Waits { get; private set; }

    /// <summary>Allocates an input; called by the derived constructor.</summary>
    /// <typeparam name="T">Float or int.</typeparam>
    /// <param name="capacity">The most values.</param>
    protected GpuInput<T> Input<T>(int capacity) where T : unmanaged => Own(new GpuInput<T>(this, capacity));

    /// <summary>Allocates the host's side of a result; called by the derived constructor.</summary>
    /// <param name="capacity">The most values.</param>
    protected GpuResult Result(int capacity) => Own(new GpuResult(this, capacity));

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
