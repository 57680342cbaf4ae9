using GraphGen.Kernels;
using GraphGen.Tests.Support;
using ILGPU;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class GroupReductionTests
{
    const int Groups = 3, Count = Groups * GpuProgram.GroupSize;

    public static TheoryData<int> Threads => [1, 2, 8, 32, 64, 256];

    [Fact]
    public void They_compile_to_plain_instructions() => PtxRules.Check(typeof(Folds));

    [SkippableTheory]
    [MemberData(nameof(Threads))]
    public void Every_thread_gets_the_result_of_its_neighbours(int threads)
    {
        var random = new Random(2);
        float[] values = [.. Enumerable.Range(0, Count).Select(_ => (float)random.Next(-1000, 1000))];
        float[] results = Run(values, threads);
        for (int i = 0; i < Count; i++)
        {
            var neighbours = values.Skip(i / threads * threads).Take(threads);
            Assert.Equal([neighbours.Sum(), neighbours.Max(), neighbours.Min()], results[(3 * i)..(3 * i + 3)]);
        }
    }

    [SkippableFact]
    public void NaN_stays()
    {
        float[] values = [.. Enumerable.Range(0, Count).Select(i => i == 300 ? float.NaN : i)];
        float[] results = Run(values, 32);
        for (int i = 0; i < Count; i++)
            Assert.Equal(i / 32 == 300 / 32, float.IsNaN(results[3 * i]) && float.IsNaN(results[3 * i + 1]) && float.IsNaN(results[3 * i + 2]));
    }

    static float[] Run(float[] values, int threads)
    {
        using var program = new TestProgram(TestDevice.Shared);
        var results = program.Arena.SubView(Count, 3 * Count);
        program.Launch(new Folds(program.Write(0, values), results, threads), Groups);
        return program.Read(results);
    }

    internal readonly struct Folds(ArrayView<float> values, ArrayView<float> results, int threads) : IGpuKernel
    {
        public void Run()
        {
            int i = Grid.IdxX * GpuProgram.GroupSize + Group.IdxX;
            results[3 * i] = GroupReduction.Sum(values[i], threads);
            results[3 * i + 1] = GroupReduction.Max(values[i], threads);
            results[3 * i + 2] = GroupReduction.Min(values[i], threads);
        }
    }
}
