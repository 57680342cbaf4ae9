using Xunit;

namespace GraphGen.Tests.Training;

public class MetricsTests
{
    [Fact]
    public void The_greatest_logit_decides_and_the_lowest_class_of_equals() =>
        Assert.Equal(0.75, Metrics.Accuracy([1, 2, 3, 4, 0, 0, 5, 5, 5, -3, -2, -2], [2, 0, 0, 2]));

    [Fact]
    public void A_row_with_NaN_is_never_right()
    {
        Assert.Equal(0, Metrics.Accuracy([float.NaN, 1, 1, float.NaN], [0, 0]));
        Assert.Equal(0, Metrics.Accuracy([float.NaN, float.NaN], [-1]));
        Assert.Equal(1, Metrics.Accuracy([float.NegativeInfinity, float.PositiveInfinity], [1]));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>("labels", () => Metrics.Accuracy([1], []));
        Assert.Throws<ArgumentException>("logits", () => Metrics.Accuracy([1, 2, 3], [0, 0]));
        Assert.Throws<ArgumentException>("logits", () => Metrics.Accuracy([], [0]));
    }
}
