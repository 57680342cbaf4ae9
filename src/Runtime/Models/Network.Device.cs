using GraphGen.Kernels;

namespace GraphGen;

/// <content>The network on a device, such as a GPU; on the CPU nothing here does anything.</content>
public abstract partial class Network
{
    /// <summary>What runs the network on a device; null where the CPU runs it.</summary>
    protected internal DeviceSession? Device { get; }

    /// <summary>Sends parameters and state to the device, after they were written here.</summary>
    /// <exception cref="InvalidOperationException">The device holds newer ones, which this would undo.</exception>
    public void Upload() => Device?.Upload(Parameters.Values, State.Values);

    /// <summary>Waits for the device and copies parameters, gradients and state from it.</summary>
    public void Download()
    {
        if (Device is { } device)
            device.Download(Parameters.ValueMemory.Replace(), Parameters.GradientMemory.Replace(), State.ValueMemory.Replace());
    }

    /// <summary>Says that the device has changed data: reading the host's copy throws until <see cref="Download"/>.</summary>
    /// <param name="data">What has changed.</param>
    protected internal void LeaveOnDevice(DeviceData data)
    {
        Parameters.ValueMemory.IsOutdated |= (data & DeviceData.Values) != 0;
        Parameters.GradientMemory.IsOutdated |= (data & DeviceData.Gradients) != 0;
        State.ValueMemory.IsOutdated |= (data & DeviceData.State) != 0;
    }

    /// <summary>Downloads if the device holds newer parameters or state.</summary>
    internal void DownloadNewer()
    {
        if (Parameters.ValueMemory.IsOutdated || State.ValueMemory.IsOutdated) Download();
    }

    /// <summary>Says that what the device holds no longer counts.</summary>
    internal void DiscardDevice()
    {
        Parameters.ValueMemory.IsOutdated = false;
        Parameters.GradientMemory.IsOutdated = false;
        State.ValueMemory.IsOutdated = false;
    }
}
