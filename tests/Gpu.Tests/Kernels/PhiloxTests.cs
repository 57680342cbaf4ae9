using GraphGen.Kernels;
using GraphGen.Tests.Support;
using ILGPU;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class PhiloxTests
{
    const int Rows = 7, Columns = 200;

    [Fact]
    public void It_compiles_to_plain_instructions() => PtxRules.Check(typeof(Fill));

    [SkippableTheory]
    [InlineData(0ul, 0u, 0u)]
    [InlineData(0x0123456789ABCDEFul, 17u, 3u)]
    [InlineData(ulong.MaxValue, 0x80000001u, uint.MaxValue)]
    public void The_bits_are_those_of_the_CPUs_rows(ulong seed, uint step, uint site)
    {
        using var program = new TestProgram(TestDevice.Shared);
        var view = program.Arena.SubView(0, Rows * Columns);
        program.Launch(new Fill(view, seed, step, site), GpuProgram.Groups(Rows * Columns));
        float[] numbers = program.Read(view);
        float[] expected = new float[Columns];
        for (int row = 0; row < Rows; row++)
        {
            Philox.Uniform<V128>(ref expected[0], Columns, seed, step, site, (uint)row);
            Assert.Equal(expected, numbers[(row * Columns)..((row + 1) * Columns)]);
        }
    }

    internal readonly struct Fill(ArrayView<float> data, ulong seed, uint step, uint site) : IGpuKernel
    {
        public void Run()
        {
            int i = Grid.IdxX * GpuProgram.GroupSize + Group.IdxX;
            if (i < data.IntLength)
                data[i] = GpuPhilox.Uniform(seed, step, site, (uint)(i / Columns), i % Columns);
        }
    }
}
