using GraphGen.Kernels;

namespace GraphGen;

/// <summary>The base of every compiled network: its parameters, state, working memory and threads.</summary>
/// <remarks>
/// Working memory is allocated once, here. A network is not safe for use by several threads at once;
/// its own team of threads is at work inside each call.
/// </remarks>
public abstract partial class Network
{
    /// <summary>Allocates memory and draws the first parameters.</summary>
    /// <param name="parameters">The trained tensors.</param>
    /// <param name="state">The tensors that training updates without gradients.</param>
    /// <param name="arenaFloats">Size of the planned activation memory, in floats.</param>
    /// <param name="workspaceFloats">Scratch memory of one thread, in floats.</param>
    /// <param name="seed">Seed of the first parameters and of dropout.</param>
    /// <param name="threads">Threads to compute with, the caller's included; the results do not depend on it.</param>
    /// <param name="device">What runs the network on a device; null lets the CPU run it.</param>
    /// <exception cref="ArgumentException">A state tensor has the name of a parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or too large, or there are no threads.</exception>
    protected Network(
        ParameterCollection parameters, TensorCollection state, long arenaFloats, int workspaceFloats, ulong seed, int threads,
        DeviceSession? device = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfNegative(arenaFloats);
        ArgumentOutOfRangeException.ThrowIfNegative(workspaceFloats);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        CheckDistinct(parameters, state);
        (Parameters, State, Threads) = (parameters, state, threads);
        Device = device;
        Arena = new Arena(arenaFloats);
        Executor = new Executor(threads, workspaceFloats);
        Initialize(seed);
    }

    /// <summary>The trained tensors, by name or position.</summary>
    public ParameterCollection Parameters { get; }

    /// <summary>The tensors that training updates without gradients, such as running means.</summary>
    public TensorCollection State { get; }

    /// <summary>Seed of the first parameters and of dropout.</summary>
    public ulong Seed { get; private set; }

    /// <summary>Threads that compute, the caller's included.</summary>
    public int Threads { get; }

    /// <summary>The team of threads, which kernels and optimizers run on.</summary>
    protected internal Executor Executor { get; }

    /// <summary>Memory of activations and saved values, at offsets that the plan gives.</summary>
    protected Arena Arena { get; }

    /// <summary>Training steps taken; a coordinate of dropout's randomness.</summary>
    protected internal uint StepNumber { get; set; }

    /// <summary>Samples drawn with dropout outside of training; a coordinate of their randomness.</summary>
    protected uint SampleNumber { get; set; }

    /// <summary>Restarts: draws parameters and state anew, clears gradients and the step number.</summary>
    /// <param name="seed">The seed; the same one gives the same values.</param>
    /// <remarks>An optimizer keeps its moments: begin with a new one.</remarks>
    public void Initialize(ulong seed)
    {
        (Seed, StepNumber, SampleNumber) = (seed, 0, 0);
        DiscardDevice();
        var index = 0u;
        foreach (var parameter in Parameters) Initializer.Fill(parameter.Info, parameter.Values, seed, index++);
        foreach (var tensor in State) Initializer.Fill(tensor.Info, tensor.Values, seed, index++);
        Parameters.Gradients.Clear();
        Upload();
    }

    static void CheckDistinct(ParameterCollection parameters, TensorCollection state)
    {
        foreach (var tensor in state)
            if (parameters.Find(tensor.Name) is not null)
                throw new ArgumentException($"'{tensor.Name}' names a parameter and a state tensor; rename one.", nameof(state));
    }
}
