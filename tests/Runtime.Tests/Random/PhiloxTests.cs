using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Randomness;

public class PhiloxTests
{
    // Known answers published with the authors' Random123 library.
    [Fact]
    public void Gives_the_known_answers()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0));
        Assert.Equal(
            (0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu),
            Philox.Block(ulong.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue));
        // The digits of pi.
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            Philox.Block(0x299f31d0a4093822, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    [InlineData(1000)]
    public void A_row_is_its_elements_at_every_width(int columns)
    {
        foreach (uint row in new[] { 0u, 5u, uint.MaxValue })
        {
            var expected = Enumerable.Range(0, columns)
                .Select(column => Philox.Uniform(0x123456789ABCDEF0, step: 7, site: 3, row, (uint)column)).ToArray();
            Assert.Equal(expected, Row<V128>(columns, row));
            Assert.Equal(expected, Row<V256>(columns, row));
            Assert.Equal(expected, Row<V512>(columns, row));
        }
    }

    [Fact]
    public void A_row_ends_where_it_ends()
    {
        var memory = new float[200];
        Philox.Uniform<V512>(ref memory[10], 100, 1, 2, 3, 4);
        Assert.All(memory[..10].Concat(memory[110..]), x => Assert.Equal(0, x));
    }

    [Fact]
    public void Every_coordinate_matters()
    {
        var numbers = new[]
        {
            Philox.Uniform(1, 2, 3, 4, 5), Philox.Uniform(2, 2, 3, 4, 5), Philox.Uniform(1ul << 32 | 1, 2, 3, 4, 5),
            Philox.Uniform(1, 3, 3, 4, 5), Philox.Uniform(1, 2, 4, 4, 5), Philox.Uniform(1, 2, 3, 5, 5), Philox.Uniform(1, 2, 3, 4, 6),
        };
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void Numbers_are_uniform_in_the_unit_interval()
    {
        const int count = 1 << 20;
        var row = Row<V256>(count, row: 1);
        Assert.All(row.Take(10_000), x => Assert.InRange(x, 0, 0.99999994f));
        var bins = new int[16];
        foreach (float x in row)
            bins[(int)(x * 16)]++;
        // Five standard deviations of a binomial count.
        double expected = count / 16.0, tolerance = 5 * Math.Sqrt(expected * 15 / 16);
        Assert.All(bins, bin => Assert.InRange(bin, expected - tolerance, expected + tolerance));
        // Neighbours, and numbers that share a block, are uncorrelated.
        Assert.All([1, 16, 64], lag => Assert.InRange(Correlation(row, lag), -0.005, 0.005));
    }

    static double Correlation(float[] x, int lag)
    {
        double sum = 0;
        for (int i = lag; i < x.Length; i++)
            sum += (x[i] - 0.5) * (x[i - lag] - 0.5);
        return sum * 12 / (x.Length - lag);
    }

    static float[] Row<V>(int columns, uint row) where V : struct, IVector<V>
    {
        var memory = new float[columns];
        Philox.Uniform<V>(ref memory[0], columns, 0x123456789ABCDEF0, step: 7, site: 3, row);
        return memory;
    }
}
