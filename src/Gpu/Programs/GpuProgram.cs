using ILGPU;
using ILGPU.Runtime;

namespace GraphGen.Kernels;

/// <summary>
/// A network compiled for a device, the base of the emitted ones: memory, kernels and the stream that all work is queued on.
/// </summary>
/// <remarks>
/// Everything is allocated by the constructor, and every kernel compiled and run once by <see cref="Prepare"/>; a step afterwards is
/// launches and copies on one stream. Calls return when their work is queued; <see cref="GpuResult.Read"/> and <see cref="Download"/> wait.
/// </remarks>
public abstract partial class GpuProgram : DeviceSession
{
    /// <summary>Threads of a group.</summary>
    public const int GroupSize = 256;

    /// <summary>The boundary, in floats, on which views of the arena must begin: 256 bytes, which compiled kernels rely on.</summary>
    public const int Alignment = 64;

    readonly MemoryBuffer1D<float, Stride1D.Dense> _memory;
    bool _preparing, _disposed;

    /// <summary>Allocates the device's memory, all zeros.</summary>
    /// <param name="device">The device.</param>
    /// <param name="parameterFloats">Parameters with padding, in floats.</param>
    /// <param name="stateFloats">State with padding, in floats.</param>
    /// <param name="arenaFloats">Activations and saved values, in floats.</param>
    /// <exception cref="OutOfMemoryException">The device has less memory than that.</exception>
    protected GpuProgram(GpuDevice device, int parameterFloats, int stateFloats, int arenaFloats)
    {
        ArgumentNullException.ThrowIfNull(device);
        Device = device;
        Stream = device.Accelerator.CreateStream();
        long gradients = Aligned(parameterFloats), state = 2 * gradients, arena = state + Aligned(stateFloats);
        _memory = Own(Allocate(arena + arenaFloats));
        Parameters = _memory.View.SubView(0, parameterFloats);
        Gradients = _memory.View.SubView(gradients, parameterFloats);
        State = _memory.View.SubView(state, stateFloats);
        Arena = _memory.View.SubView(arena, arenaFloats);
    }

    /// <summary>The parameters.</summary>
    protected internal ArrayView<float> Parameters { get; }

    /// <summary>Their gradients, laid out as they are.</summary>
    protected internal ArrayView<float> Gradients { get; }

    /// <summary>The state.</summary>
    protected internal ArrayView<float> State { get; }

    /// <summary>Memory of activations and saved values, at offsets that the plan gives.</summary>
    protected internal ArrayView<float> Arena { get; }

    internal GpuDevice Device { get; }

    /// <summary>What all work is queued on.</summary>
    /// <exception cref="ObjectDisposedException">The program was disposed of.</exception>
    internal AcceleratorStream Stream
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return field;
        }
    }

    /// <summary>Runs every kernel once, on zeros and at full capacity; called at the end of the derived constructor.</summary>
    protected void Prepare()
    {
        _preparing = true;
        WarmUp();
        _preparing = false;
        _memory.MemSetToZero(Stream);
        Stream.Synchronize();
    }

    /// <summary>Calls every mode once, with every symbolic size at its capacity.</summary>
    protected abstract void WarmUp();

    /// <summary>Makes what a step computed as the next state the state.</summary>
    /// <param name="next">The values, as many as <see cref="State"/> has.</param>
    protected void CommitState(ArrayView<float> next) => State.CopyFrom(Stream, next);

    internal MemoryBuffer1D<float, Stride1D.Dense> Allocate(long floats)
    {
        // A little more, because a view must begin inside its buffer, an empty one too.
        var buffer = Device.Accelerator.Allocate1D<float>(floats + 1);
        buffer.MemSetToZero(Stream);
        return buffer;
    }

    static long Aligned(long floats) => (floats + Alignment - 1) / Alignment * Alignment;
}
