using GraphGen.Kernels;
using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Products;

public class ProductTests
{
    internal static readonly ProductCase[] Cases =
    [
        new(1, 1, 1, 1), new(1, 16, 16, 16), new(1, 17, 5, 33), new(1, 3, 100, 7), new(1, 100, 3, 70), new(5, 6, 6, 8),
        new(1, 64, 64, 16), new(1, 65, 63, 130), new(3, 40, 33, 29), new(1, 30, 70, 1000), new(1, 12, 9, 5000), new(1, 20, 20, 0),
        new(1, 20, 40, 60, LeftTransposed: true), new(1, 40, 20, 60, RightTransposed: true),
        new(2, 50, 31, 47, LeftTransposed: true, RightTransposed: true), new(1, 16, 32, 900, LeftTransposed: true),
        new(33, 129, 257, 20), new(1, 1450, 1430, 10, RightTransposed: true), new(1, 1300, 1665, 9, LeftTransposed: true),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [SkippableTheory]
    [MemberData(nameof(Numbers))]
    public void Every_shape_is_the_sum_of_products(int number)
    {
        var product = Cases[number];
        using var program = Program(product);
        float[] result = product.Run(program, new GpuNoPrologue(), new GpuNoEpilogue());
        Compare(product, result, (a, _, _) => a, (sum, _, _) => sum);
    }

    [SkippableTheory]
    [MemberData(nameof(Numbers))]
    public void What_precedes_and_follows_sees_each_element_with_its_row_and_column(int number)
    {
        var product = Cases[number];
        using var program = Program(product);
        float[] result = product.Run(program, new Ramp(), new Affine());
        Compare(product, result, (a, row, p) => a * (row % 7 + 1) + p % 3, (sum, row, column) => 2 * sum + row % 5 - column % 11);
    }

    [SkippableFact]
    public void Two_runs_have_the_same_bits()
    {
        var product = new ProductCase(1, 30, 70, 3000);
        using var program = Program(product);
        float[] first = product.Run(program, new GpuNoPrologue(), new GpuNoEpilogue());
        Assert.Equal(first, product.Run(program, new GpuNoPrologue(), new GpuNoEpilogue()));
    }

    [SkippableFact]
    public void Matrices_may_lie_in_groups_with_a_distance_of_their_own()
    {
        // [2, rows 3, 4 heads, 5] seen as 2 x 4 matrices [3, 5]: the layout of attention.
        using var program = new TestProgram(TestDevice.Shared);
        float[] values = [.. Enumerable.Range(0, 2 * 3 * 4 * 5).Select(i => (float)i)];
        var heads = new GpuMatrix(program.Write(0, values), 20, 1, leadStride: 60, inner: 4, innerStride: 5);
        var ones = new GpuMatrix(program.Write(256, Enumerable.Repeat(1f, 5).ToArray()), 1, 1);
        var result = program.Arena.SubView(512, 8 * 3);
        program.Multiply(8, 3, 1, 5, heads, ones, new GpuMatrix(result, 1, 1, leadStride: 3), new GpuNoPrologue(), new GpuNoEpilogue());
        float[] sums = program.Read(result);
        for (int i = 0; i < sums.Length; i++)
            Assert.Equal(Enumerable.Range(0, 5).Sum(j => (i / 12 * 60) + (i / 3 % 4 * 5) + (i % 3 * 20) + j), sums[i]);
    }

    [Fact]
    public void Cases_meet_all_kernels()
    {
        var met = Cases.Select(c => ProductPlan.Of(c.Lead, c.M, c.N, c.K).Kind).ToHashSet();
        Assert.Equal([new(16, false), new(16, true), new(64, false), new(64, true), new(128, false)], met.OrderBy(kind => (kind.Side, kind.IsDivided)));
    }

    [Fact]
    public void Divided_sums_cover_all_terms_and_fit_their_memory()
    {
        foreach (int m in new[] { 1, 7, 16, 17, 64, 100, 128, 500 })
            foreach (int n in new[] { 1, 16, 40, 64, 129, 1000 })
                foreach (int k in new[] { 1, 255, 256, 512, 513, 5000, 100_003 })
                {
                    var shape = ProductPlan.Of(1, m, n, k).Shape;
                    Assert.True((shape.Parts - 1) * shape.PartLength < k && k <= shape.Parts * shape.PartLength, $"{shape}");
                    Assert.True(shape.Parts == 1 || shape.Parts * shape.Elements <= ProductPlan.MaxPartFloats, $"{shape}");
                }
    }

    static TestProgram Program(ProductCase product) =>
        new(TestDevice.Shared, product.Lead * (product.M * product.K + product.K * product.N + product.M * product.N) + 256);

    // Rounding errors of a sum of k terms grow with their magnitudes; a bound that holds for any order of summing.
    static void Compare(
        ProductCase product, float[] result, Func<double, int, int, double> prologue, Func<double, int, int, double> epilogue)
    {
        // Of large products a sample of rows, among them the last.
        for (int row = product.Lead * product.M - 1; row >= 0; row -= Math.Max(1, product.Lead * product.M / 100))
            for (int column = 0; column < product.N; column += Math.Max(1, product.N / 100))
            {
                var (sum, magnitude) = product.Exact(row / product.M, row % product.M, column, prologue);
                double expected = epilogue(sum, row, column);
                double error = Math.Abs(result[row * product.N + column] - expected);
                double bound = 1e-6 * (Math.Sqrt(product.K) * magnitude + Math.Abs(expected)) + 1e-6;
                Assert.True(error <= bound, $"{product}[{row}, {column}]: {result[row * product.N + column]} instead of {expected}");
            }
    }

    internal readonly struct Ramp : IGpuPrologue
    {
        public float Apply(float value, int row, int column) => value * (row % 7 + 1) + column % 3;
    }

    internal readonly struct Affine : IGpuEpilogue
    {
        public float Apply(float product, int row, int column) => 2 * product + row % 5 - column % 11;
    }
}
