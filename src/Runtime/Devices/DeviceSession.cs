namespace GraphGen.Kernels;

/// <summary>
/// What runs a network on a device, such as a GPU, and holds the parameters, gradients and state that count there. The network's own
/// memory is then a copy, refreshed when asked.
/// </summary>
public abstract class DeviceSession : IDisposable
{
    /// <summary>Replaces the device's parameters and state.</summary>
    /// <param name="values">All parameters, with padding.</param>
    /// <param name="state">All state, with padding.</param>
    public abstract void Upload(ReadOnlySpan<float> values, ReadOnlySpan<float> state);

    /// <summary>Waits for the device and copies what it holds.</summary>
    /// <param name="values">Takes the parameters, with padding.</param>
    /// <param name="gradients">Takes their gradients, laid out as they are.</param>
    /// <param name="state">Takes the state, with padding.</param>
    public abstract void Download(Span<float> values, Span<float> gradients, Span<float> state);

    /// <summary>Allocates the moments of an optimizer, all 0, and compiles its pass.</summary>
    /// <typeparam name="TRule">The optimizer's rule.</typeparam>
    /// <param name="slots">Moments of a parameter, 0 to 3.</param>
    public abstract DeviceUpdate<TRule> CreateUpdate<TRule>(int slots) where TRule : struct, IUpdateRule;

    /// <summary>Frees the device's memory.</summary>
    public abstract void Dispose();
}
