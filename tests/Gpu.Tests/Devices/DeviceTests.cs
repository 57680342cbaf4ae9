using GraphGen.Tests.Programs;
using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Devices;

[Collection(StandIn.StandInDriver.Collection)]
public class DeviceTests
{
    static readonly float[] s_x = [.. Enumerable.Range(0, ScaleNetwork.Width).Select(i => i / 100f)];

    [Fact]
    public void Every_machine_can_simulate_a_GPU()
    {
        var simulated = GpuDevice.Devices.Single(device => device.Kind == GpuKind.Simulated);
        Assert.False(simulated.IsGpu);
        using var device = GpuDevice.Open(simulated);
        Assert.Equal(simulated, device.Info);
        using var net = new ScaleNetwork(device);
        double exact = 0;
        for (int i = 0; i < s_x.Length; i++)
            exact += Math.Pow((double)net.Parameters.Values[i] * s_x[i], 2) / s_x.Length;
        Assert.Equal(exact, net.TrainStep(s_x, new SGD(0.1f)), 1e-5 * exact);
    }

    [Fact]
    public void Only_GPUs_are_found()
    {
        using var found = GpuDevice.Find();
        Assert.Equal(GpuDevice.Devices.Any(device => device.IsGpu), found is not null);
        Assert.True(found is null || found.Info.IsGpu);
    }

    [SkippableFact]
    public void A_network_that_was_disposed_of_says_so()
    {
        var net = new ScaleNetwork(TestDevice.Shared);
        net.Dispose();
        net.Dispose();
        Assert.Throws<ObjectDisposedException>(() => net.TrainStep(s_x, new SGD(0.1f)));
        Assert.Throws<ObjectDisposedException>(net.Download);
    }
}
