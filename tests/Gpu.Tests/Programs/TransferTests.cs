using GraphGen.Kernels;
using GraphGen.Tests.Shared;
using GraphGen.Tests.Support;
using ILGPU.Runtime;
using Xunit;

namespace GraphGen.Tests.Programs;

public class TransferTests
{
    static readonly float[] s_x = [.. Enumerable.Range(0, ScaleNetwork.Width).Select(i => i / 100f)];

    [SkippableFact]
    public void Parameters_are_on_the_device_from_the_start()
    {
        using var net = new ScaleNetwork(TestDevice.Shared, seed: 5);
        float[] drawn = net.Parameters.Values.ToArray();
        net.Download();
        Assert.Equal(drawn, net.Parameters.Values.ToArray());
        Assert.NotEqual(0, drawn[0]);
    }

    [SkippableFact]
    public void After_a_step_the_hosts_copy_is_refused_until_it_is_downloaded()
    {
        using var net = new ScaleNetwork(TestDevice.Shared);
        net.TrainStep(s_x, new SGD(0.1f));
        var error = Assert.Throws<InvalidOperationException>(() => net.Parameters["weight"].Values[0]);
        Assert.Contains("Download()", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => net.Parameters.Gradients[0]);
        Assert.Throws<InvalidOperationException>(() => net.State["steps"].Values[0]);
        Assert.Throws<InvalidOperationException>(net.Upload);
        net.Download();
        Assert.Equal(1, net.State["steps"].Values[0]);
        Assert.NotEqual(0, net.Parameters.Gradients[1]);
    }

    [SkippableFact]
    public void Written_parameters_count_once_they_are_uploaded()
    {
        using var net = new ScaleNetwork(TestDevice.Shared);
        net.Parameters.Values.Fill(0);
        net.Upload();
        Assert.Equal(0, net.TrainStep(s_x, new SGD(0.1f)));
    }

    [SkippableFact]
    public void A_checkpoint_moves_between_device_and_host()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using var trained = new ScaleNetwork(TestDevice.Shared);
            trained.TrainStep(s_x, new AdamW(0.1f));
            trained.Save(path);
            var onHost = new ScaleNetwork(device: null, seed: 9);
            onHost.Load(path);
            using var onDevice = new ScaleNetwork(TestDevice.Shared, seed: 9);
            onDevice.TrainStep(s_x, new SGD(1));
            onDevice.Load(path);
            onDevice.Download();
            Assert.Equal(trained.Checksum(), onHost.Checksum());
            Assert.Equal(trained.Checksum(), onDevice.Checksum());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [SkippableFact]
    public void Restarting_draws_the_first_parameters_again_on_the_device_too()
    {
        using var net = new ScaleNetwork(TestDevice.Shared, seed: 3);
        ulong first = net.Checksum();
        net.TrainStep(s_x, new SGD(0.1f));
        Assert.NotEqual(first, net.Checksum());
        net.Initialize(3);
        net.Download();
        Assert.Equal(first, net.Checksum());
    }

    [SkippableFact]
    public void A_step_allocates_nothing()
    {
        using var net = new ScaleNetwork(TestDevice.Shared);
        var adam = new AdamW(0.01f);
        Assert.Equal(0, Allocations.Of(() => net.TrainStep(s_x, adam)));
    }

    [SkippableFact]
    public void Inputs_that_are_sent_faster_than_used_are_not_lost()
    {
        using TestProgram program = new(TestDevice.Shared);
        using var input = new GpuInput<float>(program, 64);
        for (int i = 0; i < 50; i++)
        {
            float[] values = [.. Enumerable.Repeat((float)i, 64)];
            input.Send(values);
            values.AsSpan().Clear();
            program.Arena.SubView(64 * i, 64).CopyFrom(program.Stream, input.View);
        }

        float[] seen = program.Read(program.Arena.SubView(0, 50 * 64));
        for (int i = 0; i < seen.Length; i++)
            Assert.Equal(i / 64, seen[i]);
    }
}
