using GraphGen.Kernels;

namespace GraphGen;

/// <summary>Changes a network's parameters along their gradients, in one pass over the flat arenas.</summary>
/// <remarks>
/// An optimizer serves one network: its moments are allocated when it first meets it. Threads divide the
/// parameters, so the results have the same bits whatever their number.
/// </remarks>
public abstract class Optimizer
{
    Network? _network;
    Arena[] _moments = [];
    DeviceUpdate? _deviceUpdate;

    /// <summary>Sets the learning rate.</summary>
    /// <param name="learningRate">The learning rate, finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    protected Optimizer(float learningRate) => LearningRate = learningRate;

    /// <summary>The factor of each step; may change between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public float LearningRate
    {
        get;
        set => field = (float)Hyperparameter.NotNegative(value, "learningRate");
    }

    /// <summary>Updates made so far.</summary>
    public long StepCount { get; private set; }

    /// <summary>Makes one step with the gradients that the network holds.</summary>
    /// <param name="network">The network that this optimizer has served from the start.</param>
    /// <exception cref="InvalidOperationException">This optimizer serves another network.</exception>
    public void Update(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (_network is not null && _network != network)
            throw new InvalidOperationException(
                $"This {GetType().Name} holds the moments of another network; create a new {GetType().Name} for each network.");
        _network = network;
        Step(StepCount + 1);
        StepCount++;
    }

    /// <summary>Computes the scalars of a step and calls <see cref="Apply{TRule}"/>.</summary>
    /// <param name="number">The number of the step, 1 at the first.</param>
    protected abstract void Step(long number);

    /// <summary>Runs a rule over all parameters.</summary>
    /// <typeparam name="TRule">The rule, a struct so that the pass is compiled for it.</typeparam>
    /// <param name="rule">The rule with the scalars of this step.</param>
    protected void Apply<TRule>(TRule rule) where TRule : struct, IUpdateRule
    {
        var network = _network ?? throw new InvalidOperationException("Apply is called from Step, during an Update.");
        if (network.Device is { } device)
        {
            ApplyOn(device, rule);
            network.LeaveOnDevice(DeviceData.Values);
            return;
        }

        if (_moments.Length != rule.Slots) _moments = Moments(rule.Slots, network.Parameters.Values.Length);
        if (rule.Slots == 0) Run<TRule, NoSlots>(network, rule);
        else if (rule.Slots == 1) Run<TRule, OneSlot>(network, rule);
        else if (rule.Slots == 2) Run<TRule, TwoSlots>(network, rule);
        else Run<TRule, ThreeSlots>(network, rule);
    }

    void Run<TRule, TSlots>(Network network, in TRule rule) where TRule : struct, IUpdateRule where TSlots : struct, ISlots
    {
        if (Simd.Is512) UpdatePass<V512, TRule, TSlots>.Run(network, rule, _moments);
        else if (Simd.Is256) UpdatePass<V256, TRule, TSlots>.Run(network, rule, _moments);
        else UpdatePass<V128, TRule, TSlots>.Run(network, rule, _moments);
    }

    void ApplyOn<TRule>(DeviceSession device, in TRule rule) where TRule : struct, IUpdateRule
    {
        if (_deviceUpdate is not DeviceUpdate<TRule> update || update.Slots != rule.Slots)
        {
            _deviceUpdate?.Dispose();
            _deviceUpdate = update = device.CreateUpdate<TRule>(rule.Slots);
        }

        update.Run(rule);
    }

    // Apart, because a closure in Apply would be allocated at every step.
    static Arena[] Moments(int slots, int floats) => [.. Enumerable.Range(0, slots).Select(_ => new Arena(floats))];
}
