namespace GraphGen.Kernels;

/// <summary>An optimizer's pass on a device, with its moments.</summary>
public abstract class DeviceUpdate : IDisposable
{
    /// <summary>Moments of a parameter.</summary>
    public abstract int Slots { get; }

    /// <summary>Frees the moments.</summary>
    public abstract void Dispose();
}

/// <summary>The pass of one rule.</summary>
/// <typeparam name="TRule">The rule; its fields must be numbers or enumerations, because not every device knows <c>bool</c>.</typeparam>
public abstract class DeviceUpdate<TRule> : DeviceUpdate where TRule : struct, IUpdateRule
{
    /// <summary>Runs the rule over the device's parameters.</summary>
    /// <param name="rule">The rule with the scalars of this step.</param>
    public abstract void Run(in TRule rule);
}
