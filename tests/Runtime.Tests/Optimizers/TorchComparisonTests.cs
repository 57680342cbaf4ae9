using System.Text.Json;
using Xunit;

namespace GraphGen.Tests.Optimizers;

public class TorchComparisonTests
{
    const double Tolerance = 1e-5;

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in new[] { "SGD", "Adam", "AdamW" })
            foreach (var one in OptimizerGoldens.Cases(kind)) data.Add(kind, one.GetProperty("case").GetString()!);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Follows_torch_for_ten_steps(string kind, string name)
    {
        var golden = OptimizerGoldens.Cases(kind).Single(one => one.GetProperty("case").GetString() == name);
        var network = new TestNetwork([new TensorInfo("p", [8], 0, Init.Zeros)], []);
        var optimizer = Create(kind, golden);
        OptimizerGoldens.Fill(network.Parameters[0].Values, golden.GetProperty("param").GetProperty("fill").GetProperty("k").GetUInt32());
        for (var step = 1; step <= 10; step++)
        {
            OptimizerGoldens.Fill(network.Parameters[0].Gradient, 300 + (uint)step);
            optimizer.Update(network);
            if (OptimizerGoldens.Steps.Contains(step)) AssertNear(OptimizerGoldens.After(golden, step), network.Parameters[0].Values, step);
        }
    }

    [Fact]
    public void All_cases_of_the_three_optimizers_are_present() => Assert.Equal(12, Cases().Count);

    static Optimizer Create(string kind, JsonElement golden)
    {
        double Option(string name, double otherwise) => OptimizerGoldens.Option(golden, name, otherwise);
        float rate = (float)Option("lr", 0), decay = (float)Option("weight_decay", 0);
        double beta1 = Option("beta1", 0.9), beta2 = Option("beta2", 0.999), epsilon = Option("eps", 1e-8);
        var amsgrad = Option("amsgrad", 0) != 0;
        return kind switch
        {
            "SGD" => new SGD(rate, (float)Option("momentum", 0), (float)Option("dampening", 0), Option("nesterov", 0) != 0, decay),
            "Adam" => new Adam(rate, beta1, beta2, epsilon, decay, amsgrad),
            "AdamW" => new AdamW(rate, beta1, beta2, epsilon, decay, amsgrad),
            _ => throw new ArgumentException($"no optimizer {kind}", nameof(kind)),
        };
    }

    static void AssertNear(double[] expected, ReadOnlySpan<float> actual, int step)
    {
        var largest = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance * largest, $"step {step}, [{i}]: {expected[i]}, got {actual[i]}");
    }
}
