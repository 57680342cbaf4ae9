using Xunit;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>What is wrong with arguments is said before anything is computed or changed.</summary>
public class ArgumentTests
{
    private const int Batch = 4, Time = 3;

    private const string Text = """
        using GraphGen;
        using static GraphGen.Ops;

        [Network]
        partial class Tagger
        {
            [Forward]
            static Tensor Forward([Shape("time", 2)] Tensor place, [Shape("batch", "time", 2)] Tensor x)
            {
                var wide = Transpose(Linear(x + place, 6), 0, 2, 1);
                return Transpose(Dropout(BatchNorm(wide), 0.1f), 0, 2, 1);
            }

            [Loss]
            static Tensor Loss(Tensor y, [Shape("batch", "time")] Indices tag, [Shape(6)] Tensor weight) => CrossEntropy(y * weight, tag);
        }
        """;

    private static readonly Lazy<Emitted> Network = new(() => Emission.FromText([("net", "Tagger", Text)])["net"]);

    private readonly Driver _driver = Network.Value.Create([Time, Batch]);

    [Theory]
    [InlineData(5, 24, 12, 6, "place has 5 values; its shape [time, 2] needs a multiple of 2")]
    [InlineData(0, 24, 12, 6, "place is empty")]
    [InlineData(6, 25, 12, 6, "x has 25 values; its shape [batch, time, 2] needs a multiple of 6")]
    [InlineData(6, 24, 11, 6, "tag has 11 values; its shape [batch, time] needs 12 here")]
    [InlineData(6, 24, 12, 7, "weight has 7 values; its shape [6] needs 6 here")]
    [InlineData(8, 32, 16, 6, "time is 4; this network was constructed for 1 to 3")]
    [InlineData(6, 30, 15, 6, "batch is 5; this network was constructed for 1 to 4")]
    [InlineData(2, 2, 1, 6, "at least two values")]
    public void LengthsAreChecked(int place, int x, int tag, int weight, string message) =>
        AssertRefused([new float[place], new float[x], new int[tag], new float[weight]], message);

    [Theory]
    [InlineData(0, 6)]
    [InlineData(11, -1)]
    [InlineData(7, int.MaxValue)]
    public void IndicesAreChecked(int position, int value)
    {
        int[] tags = new int[12];
        tags[position] = value;
        string reason = FormattableString.Invariant($"tag[{position}] is {value}; indices here go from 0 to 5");
        AssertRefused([new float[6], new float[24], tags, new float[6]], reason);
    }

    [Fact]
    public void ASingleValueOfEachChannelServesPredictionOnly()
    {
        float[][] results = [new float[6]];
        _driver.Predict([new float[2], new float[2]], results);
        Assert.All(results[0], value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void PredictionIsCheckedToo()
    {
        var wrong = Assert.Throws<ArgumentException>(() => _driver.Predict([new float[6], new float[7]], [new float[99]]));
        Assert.Equal("x", wrong.ParamName);
    }

    [Fact]
    public void AnOptimizerIsNeeded() =>
        Assert.Throws<ArgumentNullException>(() => _driver.TrainStep([new float[6], new float[24], new int[12], new float[6]], null!));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, -1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void CapacitiesAreChecked(int time, int batch) =>
        Assert.IsType<ArgumentOutOfRangeException>(Assert.ThrowsAny<Exception>(() => Network.Value.Create([time, batch])).InnerException);

    private void AssertRefused(Array[] inputs, string message)
    {
        var network = _driver.Network;
        _driver.TrainStep([new float[6], new float[24], new int[12], new float[6]], new SGD(0.1f));
        (ulong before, uint step) = (network.Checksum(), network.StepNumber);
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => _driver.TrainStep(inputs, new SGD(0.1f))).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => _driver.Gradients(inputs));
        Assert.Equal((before, step), (network.Checksum(), network.StepNumber));
    }
}
