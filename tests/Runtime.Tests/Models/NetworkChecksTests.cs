using Xunit;

namespace GraphGen.Tests.Models;

public class NetworkChecksTests
{
    [Fact]
    public void A_wrong_length_is_stated_with_the_shape()
    {
        TestNetwork.Length(784, 784);
        var error = Assert.Throws<ArgumentException>("pixels", () => TestNetwork.Length(1000, 784));
        Assert.StartsWith("pixels has 1000 values; its shape [batch, 784] needs 784", error.Message);
    }

    [Fact]
    public void A_symbolic_dimension_is_solved_or_refused()
    {
        Assert.Equal(3, TestNetwork.Solve(3 * 784, 784));
        var error = Assert.Throws<ArgumentException>("pixels", () => TestNetwork.Solve(1000, 784));
        Assert.StartsWith("pixels has 1000 values; its shape [batch, 784] needs a multiple of 784", error.Message);
        Assert.Contains("empty", Assert.Throws<ArgumentException>("pixels", () => TestNetwork.Solve(0, 784)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(129)]
    public void A_dimension_beyond_the_capacity_is_refused(int value) =>
        Assert.Contains("1 to 128", Assert.Throws<ArgumentOutOfRangeException>("batch", () => TestNetwork.Capacity(value, 128)).Message);

    [Fact]
    public void The_first_bad_index_is_named()
    {
        TestNetwork.Indices([0, 9, 5], 10);
        TestNetwork.Indices([], 10);
        foreach (var bad in new[] { 10, -1, int.MinValue, int.MaxValue })
            Assert.Contains(FormattableString.Invariant($"digit[2] is {bad};"), Assert.Throws<ArgumentOutOfRangeException>(
                "digit", () => TestNetwork.Indices([0, 9, bad, 77], 10)).Message);
    }

    [Fact]
    public void Sizes_are_computed_without_overflow()
    {
        Assert.Equal(128 * 1000 + 7, TestNetwork.Floats(128, 1000, 7));
        foreach (var (capacity, perUnit) in new[] { (int.MaxValue, long.MaxValue), (1 << 20, 1L << 11), (0, 1), (-5, 1) })
            Assert.Throws<ArgumentOutOfRangeException>("batch", () => TestNetwork.Floats(capacity, perUnit, 7));
    }
}
