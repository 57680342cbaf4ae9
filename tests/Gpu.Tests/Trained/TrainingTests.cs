using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Trained;

public class TrainingTests
{
    const int Steps = 20;

    public static TheoryData<string> Courses => [.. Course.All.Select(course => course.Name)];

    [SkippableTheory]
    [MemberData(nameof(Courses))]
    public void Losses_and_predictions_are_those_of_the_CPU(string name)
    {
        var course = Find(name);
        var here = course.Create(device: null);
        var there = course.Create(TestDevice.Shared);
        using var disposal = (IDisposable)there;
        Optimizer hereOptimizer = new AdamW(1e-3f), thereOptimizer = new AdamW(1e-3f);
        for (int step = 0; step < Steps; step++)
            Near(course.Step(here, step, hereOptimizer), course.Step(there, step, thereOptimizer), 1e-3, $"{name}, step {step}");
        float[] expected = course.Predict(here), found = course.Predict(there);
        for (int i = 0; i < expected.Length; i++)
            Near(expected[i], found[i], 1e-2, $"{name}, result {i}");
    }

    [SkippableTheory]
    [MemberData(nameof(Courses))]
    public void Two_runs_have_the_same_bits(string name) => Assert.Equal(Trained(name), Trained(name));

    [SkippableTheory]
    [MemberData(nameof(Courses))]
    public void A_network_trained_on_the_device_predicts_the_same_on_the_CPU(string name)
    {
        var course = Find(name);
        var trained = course.Create(TestDevice.Shared);
        using var disposal = (IDisposable)trained;
        course.Step(trained, 1, new AdamW(1e-3f));
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            trained.Save(path);
            var loaded = course.Create(device: null);
            loaded.Load(path);
            float[] expected = course.Predict(loaded), found = course.Predict(trained);
            for (int i = 0; i < expected.Length; i++)
                Near(expected[i], found[i], 1e-5, $"{name}, result {i}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    static ulong Trained(string name)
    {
        var course = Find(name);
        var network = course.Create(TestDevice.Shared);
        using var disposal = (IDisposable)network;
        var optimizer = new AdamW(1e-3f);
        for (int step = 0; step < Steps; step++)
            course.Step(network, step, optimizer);
        return network.Checksum();
    }

    static void Near(double expected, double found, double tolerance, string what) =>
        Assert.True(Math.Abs(found - expected) <= tolerance * (Math.Abs(expected) + 1), $"{what}: {found} instead of {expected}");

    static Course Find(string name) => Course.All.Single(course => course.Name == name);
}
