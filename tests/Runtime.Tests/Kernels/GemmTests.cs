using GraphGen.Kernels;
using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class GemmTests
{
    static readonly int[] Sizes = [1, 2, 3, 5, 8, 9, 16, 17, 31, 48, 49, 100];

    public static TheoryData<char, char> Layouts
    {
        get
        {
            var layouts = new TheoryData<char, char>();
            foreach (char left in "RCN")
                foreach (char right in "RCN")
                    layouts.Add(left, right);
            return layouts;
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Is_the_product_for_odd_shapes(char left, char right)
    {
        var random = new Random(left * 256 + right);
        for (int i = 0; i < 120; i++)
        {
            int m = Sizes[random.Next(Sizes.Length)], n = Sizes[random.Next(Sizes.Length)], k = Sizes[random.Next(Sizes.Length)];
            Check(new GemmCase(m, n, k, left, right, i), $"{m} x {n} x {k}", (Fused)(i % 4));
        }
    }

    [Theory]
    [InlineData(3, 70, 600)]
    [InlineData(4, 49, 257)]
    [InlineData(150, 20, 520)]
    [InlineData(9, 300, 300)]
    public void Is_the_product_when_k_is_cut(int m, int n, int k)
    {
        foreach (char left in "RCN")
            foreach (char right in "RCN")
                Check(new GemmCase(m, n, k, left, right), $"{m} x {n} x {k} {left}{right}", Fused.Both);
    }

    // More than can be packed at once, in columns and in k.
    [Theory]
    [InlineData(9, 1500, 700)]
    [InlineData(9, 50, 21000)]
    [InlineData(2, 50, 21000)]
    public void Is_the_product_when_the_right_matrix_is_packed_in_parts(int m, int n, int k)
    {
        foreach (char right in "RC")
            Check(new GemmCase(m, n, k, 'R', right), $"{m} x {n} x {k} {right}", Fused.Both);
    }

    // Few rows and contiguous columns of the right matrix; the third is cut in k, the last has more rows than columns.
    [Theory]
    [InlineData(16, 64, 64)]
    [InlineData(37, 131, 99)]
    [InlineData(60, 90, 700)]
    [InlineData(80, 256, 257)]
    [InlineData(57, 20, 1000)]
    public void Is_the_product_when_it_is_computed_as_its_transpose(int m, int n, int k)
    {
        foreach (var fused in new[] { Fused.Nothing, Fused.Epilogue })
            Check(new GemmCase(m, n, k, 'R', 'C'), $"{m} x {n} x {k}", fused);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 50)]
    public void A_sum_of_nothing_is_zero(int m, int n)
    {
        Check(new GemmCase(m, n, 0), $"{m} x {n} x 0", Fused.Nothing);
        Check(new GemmCase(m, n, 0), $"{m} x {n} x 0", Fused.Both);
    }

    [Theory]
    [InlineData(128, 256, 784, 'R', 'C')]
    [InlineData(64, 256, 700, 'R', 'C')]
    [InlineData(256, 300, 128, 'C', 'R')]
    [InlineData(100, 450, 1700, 'R', 'R')]
    [InlineData(600, 200, 50, 'C', 'R')]
    [InlineData(7, 500, 300, 'R', 'C')]
    [InlineData(5, 500, 300, 'R', 'R')]
    [InlineData(61, 67, 300, 'N', 'N')]
    public void Has_the_same_bits_at_any_number_of_threads(int m, int n, int k, char left, char right)
    {
        var product = new GemmCase(m, n, k, left, right);
        foreach (var fused in Enum.GetValues<Fused>())
        {
            var alone = product.Multiply<V512>(1, fused);
            foreach (int threads in new[] { 2, 3, 7 })
                Assert.Equal(alone, product.Multiply<V512>(threads, fused));
            Assert.Equal(product.Multiply<V128>(1, fused), product.Multiply<V128>(2, fused));
        }
    }

    [Fact]
    public void Workspace_is_bounded()
    {
        foreach (int m in new[] { 1, 10, 128, 100_000 })
            foreach (int n in new[] { 1, 10, 1000, 1_000_000 })
                foreach (int k in new[] { 0, 1, 300, 1000, 10_000_000 })
                    Assert.InRange(Gemm.Workspace(m, n, k), 0, Gemm.MaxWorkspace);
    }

    [Fact]
    public void Workspace_of_a_shape_serves_every_smaller_one()
    {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++)
        {
            int m = random.Next(1, 300), n = random.Next(1, 3000), k = random.Next(1, 3000);
            int smaller = Gemm.Workspace(random.Next(1, m + 1), random.Next(1, n + 1), random.Next(1, k + 1));
            Assert.InRange(smaller, 0, Gemm.Workspace(m, n, k));
        }
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        var memory = new float[4000];
        Assert.Throws<ArgumentException>(() => Square(new Executor(1, 0), 1, 60));
        Assert.Throws<ArgumentException>(() => Square(new Executor(1, Gemm.Workspace(10, 10, 10)), 2, 10));

        void Square(Executor executor, int columnStride, int size)
        {
            NoPrologue prologue = default;
            NoEpilogue epilogue = default;
            var matrix = new Matrix(ref memory[0], 60, columnStride);
            Gemm.Multiply<V128, NoPrologue, NoEpilogue>(executor, size, size, size, matrix, matrix, matrix, ref prologue, ref epilogue);
        }
    }

    [Fact]
    public void Allocates_nothing()
    {
        var executor = new Executor(2, Gemm.Workspace(100, 100, 100));
        var memory = new Arena(30_000);
        Assert.Equal(0, Allocations.Of(() =>
        {
            NoPrologue prologue = default;
            NoEpilogue epilogue = default;
            var operand = new Matrix(ref memory.Values[0], 100, 1);
            var result = new Matrix(ref memory.Values[20_000], 100, 1);
            Gemm.Multiply<V256, NoPrologue, NoEpilogue>(
                executor, 100, 100, 100, operand, operand.Transposed, result, ref prologue, ref epilogue);
        }));
    }

    internal static void Check(GemmCase product, string what, Fused fused)
    {
        Assert.True(product.Excess(product.Multiply<V128>(1, fused), fused) <= 0, $"{what}, 128 bits");
        Assert.True(product.Excess(product.Multiply<V256>(2, fused), fused) <= 0, $"{what}, 256 bits");
        Assert.True(product.Excess(product.Multiply<V512>(2, fused), fused) <= 0, $"{what}, 512 bits");
    }
}
