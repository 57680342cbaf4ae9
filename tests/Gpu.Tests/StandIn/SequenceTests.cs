using GraphGen.Tests.Programs;
using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.StandIn;

[Collection(StandInDriver.Collection)]
public class SequenceTests
{
    static readonly float[] s_x = new float[ScaleNetwork.Width];

    [SkippableFact]
    public void A_step_is_launches_and_copies_on_one_stream_that_is_not_the_default()
    {
        using var net = new ScaleNetwork(StandInDriver.Device);
        var sgd = new SGD(0.1f);
        net.TrainStep(s_x, sgd);
        StandInDriver.TakeRecord();
        net.Queue(s_x, sgd);
        string[] record = StandInDriver.TakeRecord();
        string stream = record[0][record[0].LastIndexOf(' ')..];
        Assert.NotEqual(" 0", stream);
        Assert.All(record, call => Assert.EndsWith(" on" + stream, call));
        Assert.Equal(["copy 1200", "launch", "launch", "copy 64", "launch"], record.Select(WithoutPlace));
    }

    [SkippableFact]
    public void Reading_the_loss_adds_a_copy_and_a_wait()
    {
        using var net = new ScaleNetwork(StandInDriver.Device);
        var sgd = new SGD(0.1f);
        net.TrainStep(s_x, sgd);
        StandInDriver.TakeRecord();
        net.TrainStep(s_x, sgd);
        Assert.Equal(["copy 4", "wait"], StandInDriver.TakeRecord().Select(WithoutPlace).TakeLast(2));
    }

    [SkippableFact]
    public void Everything_is_loaded_when_the_network_is_constructed()
    {
        using var net = new ScaleNetwork(StandInDriver.Device);
        StandInDriver.TakeRecord();
        net.Gpu.Train(s_x);
        Assert.All(StandInDriver.TakeRecord(), call => Assert.Matches("^(launch|copy) ", call));
    }

    [SkippableFact]
    public void A_network_may_be_used_on_another_thread_than_its_device_was_opened_on()
    {
        using var net = new ScaleNetwork(StandInDriver.Device);
        Exception? failure = null;
        StandInDriver.TakeRecord();
        var kernel = new ScaleNetwork.Count(net.Gpu.State, net.Gpu.Arena);
        // A launch before anything else: ILGPU binds the context for copies of its own accord.
        var thread = new Thread(() => failure = Record.Exception(() => net.Gpu.Launch(kernel, 1)));
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        Assert.StartsWith("launch ", Assert.Single(StandInDriver.TakeRecord()));
    }

    [SkippableFact]
    public void What_the_driver_gets_keeps_the_rules()
    {
        using var net = new ScaleNetwork(StandInDriver.Device);
        string[] modules = StandInDriver.Modules();
        Assert.NotEmpty(modules);
        Assert.All(modules, module => PtxRules.Check(module, "a module"));
    }

    // A copy with its bytes, a launch without its kernel and groups.
    static string WithoutPlace(string call) => call.Split(' ')[0] == "copy" ? call[..call.IndexOf(" on ", StringComparison.Ordinal)] : call.Split(' ')[0];
}
