using Xunit;

namespace GraphGen.Tests.Parameters;

public class InitializerTests
{
    const int FanIn = 400, FanOut = 300;

    /// <summary>Rule, expected mean, expected standard deviation, and the bound that no value passes.</summary>
    public static TheoryData<Init, double, double, double> Rules => new()
    {
        { Init.Normal(std: 0.5f, mean: 2), 2, 0.5, 5 },
        { Init.Uniform(-1, 3), 1, 4 / Math.Sqrt(12), 3 },
        { Init.XavierUniform(gain: 2), 0, 2 * Math.Sqrt(2.0 / (FanIn + FanOut)), 2 * Math.Sqrt(6.0 / (FanIn + FanOut)) },
        { Init.XavierNormal(), 0, Math.Sqrt(2.0 / (FanIn + FanOut)), 1 },
        { Init.KaimingUniform(), 0, Math.Sqrt(2.0 / FanIn), Math.Sqrt(6.0 / FanIn) },
        { Init.KaimingNormal(slope: 1), 0, Math.Sqrt(1.0 / FanIn), 1 },
        { Init.FanInUniform, 0, 1 / Math.Sqrt(3.0 * FanIn), 1 / Math.Sqrt(FanIn) },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Draws_have_the_stated_mean_spread_and_bound(Init rule, double mean, double deviation, double bound)
    {
        float[] values = Draw(new TensorInfo("w", [FanOut, FanIn], 0, rule));
        var average = values.Average(value => (double)value);
        var spread = Math.Sqrt(values.Average(value => (value - average) * (value - average)));
        Assert.True(Math.Abs(average - mean) <= 5 * deviation / Math.Sqrt(values.Length), $"mean {average}");
        Assert.True(Math.Abs(spread / deviation - 1) <= 0.01, $"deviation {spread}");
        Assert.True(values.Max(value => Math.Abs(value)) <= bound + 1e-6);
        Assert.True(values.Distinct().Count() > values.Length * 0.9, "values repeat");
    }

    [Fact]
    public void A_normal_draw_has_normal_tails()
    {
        var values = Draw(new TensorInfo("w", [FanOut, FanIn], 0, Init.Normal(std: 1)));
        Assert.InRange(values.Count(value => Math.Abs(value) > 1) / (double)values.Length, 0.312, 0.323);
        Assert.InRange(values.Count(value => Math.Abs(value) > 3) / (double)values.Length, 0.0020, 0.0034);
    }

    [Fact]
    public void Constants_fill_exactly()
    {
        Assert.All(Draw(new TensorInfo("w", [7], 0, Init.Constant(2.5f))), value => Assert.Equal(2.5f, value));
        Assert.All(Draw(new TensorInfo("w", [7], 0, Init.Zeros)), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Equal_seeds_give_equal_bits_and_others_do_not()
    {
        Assert.Equal(new TestNetwork(5).Checksum(), new TestNetwork(5, threads: 2).Checksum());
        Assert.NotEqual(new TestNetwork(5).Checksum(), new TestNetwork(6).Checksum());
    }

    [Fact]
    public void Initialize_restarts_as_new()
    {
        var network = new TestNetwork(5) { Step = 9 };
        network.Parameters.Gradients.Fill(1);
        network.State[0].Values.Fill(8);
        network.Initialize(6);
        Assert.Equal(new TestNetwork(6).Checksum(), network.Checksum());
        Assert.Equal((6ul, 0u), (network.Seed, network.Step));
        Assert.All(network.Parameters.Gradients.ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Tensors_of_one_network_differ()
    {
        var network = new TestNetwork([new("a", [16], 0, Init.Uniform(0, 1)), new("b", [16], 16, Init.Uniform(0, 1))], []);
        Assert.False(network.Parameters["a"].Values.SequenceEqual(network.Parameters["b"].Values));
    }

    [Fact]
    public void Fans_come_from_the_shape_unless_they_are_given()
    {
        var convolution = new TensorInfo("w", [8, 4, 3, 3], 0, Init.Zeros);
        Assert.Equal((36, 72), (convolution.FanIn, convolution.FanOut));
        var bias = new TensorInfo("b", [8], 0, Init.Zeros);
        Assert.Equal((8, 8), (bias.FanIn, bias.FanOut));
        var given = new TensorInfo("b", [8], 0, Init.Zeros, FanIn: 36);
        Assert.Equal((36, 8), (given.FanIn, given.FanOut));
    }

    static float[] Draw(TensorInfo info) => new TestNetwork([info], []).Parameters[0].Values.ToArray();
}
