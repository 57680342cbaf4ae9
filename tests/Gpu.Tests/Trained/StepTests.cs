using GraphGen.Tests.Shared;
using GraphGen.Tests.StandIn;
using GraphGen.Tests.Support;
using GraphGen.Training.Tests;
using Xunit;

namespace GraphGen.Tests.Trained;

/// <summary>What whole networks ask of NVIDIA's driver.</summary>
[Collection(StandInDriver.Collection)]
public class StepTests
{
    [SkippableFact]
    public void A_step_is_launches_and_copies_on_one_stream_and_allocates_nothing()
    {
        using var net = new DigitNet(batch: 16, device: StandInDriver.Device);
        float[] pixels = new float[16 * 784];
        int[] digits = new int[16];
        var adam = new AdamW();
        Assert.Equal(0, Allocations.Of(() => net.QueueTrainStep(pixels, digits, adam)));
        StandInDriver.TakeRecord();
        net.QueueTrainStep(pixels, digits, adam);
        string[] record = StandInDriver.TakeRecord();
        Assert.Equal(2, record.Count(call => call.StartsWith($"copy {4 * pixels.Length} ", StringComparison.Ordinal) || call.StartsWith($"copy {4 * digits.Length} ", StringComparison.Ordinal)));
        Assert.All(record, call => Assert.Matches("^(launch|copy) .* on [1-9]", call));
        Assert.Single(record.Select(call => call.Split(" on ")[1]).Distinct());
    }

    [SkippableFact]
    public void A_smaller_batch_needs_no_kernel_that_the_constructor_did_not_load()
    {
        using var net = new DigitNet(batch: 600, device: StandInDriver.Device);
        StandInDriver.TakeRecord();
        foreach (int batch in new[] { 600, 64, 17, 2 })
            net.Gradients(new float[batch * 784], new int[batch]);
        Assert.DoesNotContain(StandInDriver.TakeRecord(), call => call.StartsWith("load", StringComparison.Ordinal) || call.StartsWith("allocate", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(TrainingTests.Courses), MemberType = typeof(TrainingTests))]
    public void What_the_driver_gets_keeps_the_rules(string name)
    {
        int known = StandInDriver.Modules().Length;
        using var net = (IDisposable)Course.All.Single(course => course.Name == name).Create(StandInDriver.Device);
        foreach (string module in StandInDriver.Modules()[known..])
        {
            PtxRules.Check(module, name);
            if (Ptxas.Path is not null)
                Ptxas.Check(module, name);
        }
    }
}
