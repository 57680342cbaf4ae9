using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Tests.Optimizers;

public class OptimizerTests
{
    public static TheoryData<string> Kinds => ["sgd", "momentum", "adam", "amsgrad", "adamw"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_number_of_threads_changes_no_bit(string kind) =>
        Assert.Equal(Train(kind, threads: 1).Checksum(), Train(kind, threads: 3).Checksum());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Padding_stays_zero(string kind)
    {
        var network = Train(kind, threads: 1, rows: 3, columns: 5);
        Assert.Equal(0, network.Parameters.Values[15]);
        Assert.All(network.Parameters.Values[19..].ToArray(), value => Assert.Equal(0, value));
        Assert.All(network.Parameters[0].Values.ToArray(), value => Assert.True(float.IsFinite(value) && value != 0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_update_allocates_nothing(string kind)
    {
        var network = new TestNetwork(threads: 2, rows: 100, columns: 100);
        var optimizer = Create(kind);
        Assert.Equal(0, Allocations.Of(() => optimizer.Update(network)));
    }

    [Fact]
    public void A_second_network_is_refused_and_left_alone()
    {
        var adam = new Adam();
        var second = new TestNetwork(seed: 2);
        adam.Update(new TestNetwork());
        var before = second.Checksum();
        var error = Assert.Throws<InvalidOperationException>(() => adam.Update(second));
        Assert.Contains("create a new Adam", error.Message);
        Assert.Equal(before, second.Checksum());
        Assert.Equal(1, adam.StepCount);
    }

    [Fact]
    public void The_learning_rate_may_change_between_steps()
    {
        var network = new TestNetwork();
        network.Parameters.Gradients.Fill(1);
        var before = network.Parameters[0].Values[0];
        var sgd = new SGD(0.5f) { LearningRate = 0.25f };
        sgd.Update(network);
        Assert.Equal(before - 0.25f, network.Parameters[0].Values[0]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_a_learning_rate_no_parameter_changes(string kind)
    {
        var network = new TestNetwork(seed: 7);
        var before = network.Parameters.Values.ToArray();
        var optimizer = Create(kind);
        optimizer.LearningRate = 0;
        for (var step = 0u; step < 3; step++)
        {
            foreach (var parameter in network.Parameters) OptimizerGoldens.Fill(parameter.Gradient, step);
            network.Parameters[0].Gradient[0] = 0; // its moments stay 0
            optimizer.Update(network);
        }

        Assert.Equal(before, network.Parameters.Values.ToArray());
    }

    [Theory]
    [InlineData("adam")]
    [InlineData("adamw")]
    [InlineData("amsgrad")]
    public void A_parameter_whose_gradient_has_always_been_0_stays(string kind)
    {
        var network = new TestNetwork(seed: 7);
        network.Parameters.Gradients.Clear();
        network.Parameters[0].Values[0] = 0;
        var optimizer = Create(kind, decay: 0);
        var before = network.Parameters.Values.ToArray();
        for (var step = 0; step < 3; step++) optimizer.Update(network);
        Assert.Equal(before, network.Parameters.Values.ToArray());
    }

    [Fact]
    public void Hyperparameters_out_of_range_are_named()
    {
        foreach (var bad in new[] { -1f, float.NaN, float.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new SGD(bad));
            Assert.Throws<ArgumentOutOfRangeException>("momentum", () => new SGD(0.1f, bad));
            Assert.Throws<ArgumentOutOfRangeException>("weightDecay", () => new AdamW(weightDecay: bad));
            Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new Adam().LearningRate = bad);
            Assert.Throws<ArgumentOutOfRangeException>("beta1", () => new Adam(beta1: bad));
        }

        Assert.Throws<ArgumentOutOfRangeException>("beta2", () => new AdamW(beta2: 1));
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new Adam(epsilon: 0));
        Assert.Throws<ArgumentException>("nesterov", () => new SGD(0.1f, nesterov: true));
    }

    static TestNetwork Train(string kind, int threads, int rows = 123, int columns = 457)
    {
        var network = new TestNetwork(seed: 7, threads, rows, columns);
        var optimizer = Create(kind);
        for (var step = 0u; step < 3; step++)
        {
            foreach (var parameter in network.Parameters) OptimizerGoldens.Fill(parameter.Gradient, step);
            optimizer.Update(network);
        }

        return network;
    }

    static Optimizer Create(string kind, float decay = 0.01f) => kind switch
    {
        "sgd" => new SGD(0.1f, weightDecay: decay),
        "momentum" => new SGD(0.1f, 0.9f),
        "adam" => new Adam(weightDecay: decay),
        "amsgrad" => new Adam(amsgrad: true),
        _ => new AdamW(weightDecay: decay),
    };
}
