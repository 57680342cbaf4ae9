using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Kernels;

/// <summary>Products that are neither cut nor divided, and those just beyond.</summary>
public class SmallGemmTests
{
    public static TheoryData<char, char> Layouts => GemmTests.Layouts;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Is_the_product_for_every_tiny_shape(char left, char right)
    {
        for (int m = 1; m <= 9; m++)
            for (int n = 1; n <= 9; n++)
                for (int k = 1; k <= 9; k++)
                    GemmTests.Check(new GemmCase(m, n, k, left, right), $"{m} x {n} x {k}", (Fused)((m + n + k) % 4));
    }

    // Around the limits: of tiles, of scalar products, of a prologue's copy, and of what is small.
    [Theory]
    [InlineData(4, 15, 16)]
    [InlineData(8, 4, 16)]
    [InlineData(9, 3, 17)]
    [InlineData(7, 4, 15)]
    [InlineData(5, 65, 33)]
    [InlineData(13, 63, 40)]
    [InlineData(3, 129, 20)]
    [InlineData(128, 3, 256)]
    [InlineData(129, 2, 5)]
    [InlineData(2, 3, 257)]
    [InlineData(32, 64, 64)]
    [InlineData(32, 64, 65)]
    [InlineData(33, 64, 64)]
    [InlineData(1, 1, 4000)]
    public void Is_the_product_around_the_limits(int m, int n, int k)
    {
        foreach (char left in "RCN")
            foreach (char right in "RCN")
                foreach (var fused in Enum.GetValues<Fused>())
                    GemmTests.Check(new GemmCase(m, n, k, left, right), $"{m} x {n} x {k} {left}{right}", fused);
    }

    [Fact]
    public void Reads_no_further_than_a_repeated_row()
    {
        var memory = new float[] { 2, 3, 5 };
        var results = new float[6];
        NoPrologue prologue = default;
        NoEpilogue epilogue = default;
        Gemm.Multiply<V512, NoPrologue, NoEpilogue>(
            new Executor(1, Gemm.Workspace(2, 3, 1)), 2, 3, 2, new Matrix(ref memory[0], 1, 1), new Matrix(ref memory[0], 0, 1),
            new Matrix(ref results[0], 3, 1), ref prologue, ref epilogue);
        Assert.Equal([10, 15, 25, 16, 24, 40], results);
    }

    [Fact]
    public void Says_that_scratch_memory_is_missing()
    {
        var memory = new float[400];
        Assert.Throws<ArgumentException>(() =>
        {
            NoPrologue prologue = default;
            NoEpilogue epilogue = default;
            var matrix = new Matrix(ref memory[0], 20, 1);
            Gemm.Multiply<V128, NoPrologue, NoEpilogue>(
                new Executor(1, 0), 10, 10, 10, matrix, matrix.Transposed, matrix, ref prologue, ref epilogue);
        });
    }
}
