using GraphGen.Kernels;
using GraphGen.Tests.Support;
using ILGPU;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class MathTests
{
    public static TheoryData<string> Functions => [.. s_functions.Keys];

    static readonly Dictionary<string, (Type Kernel, Func<double, double> Exact, float Low, float High)> s_functions = new()
    {
        ["Exp"] = (typeof(Map<Exp>), Math.Exp, -80, 80),
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_compile_to_plain_instructions(string name) => PtxRules.Check(s_functions[name].Kernel);

    internal interface IFunction
    {
        static abstract float Apply(float x);
    }

    internal readonly struct Exp : IFunction
    {
        public static float Apply(float x) => GpuMath.Exp(x);
    }

    internal readonly struct Map<TFunction>(ArrayView<float> data) : IGpuKernel where TFunction : struct, IFunction
    {
        public void Run()
        {
            int i = Grid.IdxX * GpuProgram.GroupSize + Group.IdxX;
            data[i] = TFunction.Apply(data[i]);
        }
    }

    [SkippableFact]
    public void Exp_runs()
    {
        using var program = new TestProgram(TestDevice.Shared);
        var view = program.Write(0, Enumerable.Range(0, 256).Select(i => i * 0.1f).ToArray());
        program.Launch(new Map<Exp>(view), 1);
        var result = program.Read(view);
        for (int i = 0; i < 256; i++)
            Assert.True(Math.Abs(result[i] / Math.Exp(i * 0.1f) - 1) < 1e-6, $"{i} {result[i]}");
    }

    [Fact]
    public void Products_compile()
    {
        PtxRules.Check(typeof(TiledProduct<Tile16, GpuNoPrologue, GpuNoEpilogue>));
        PtxRules.Check(typeof(TiledProduct<Tile64, GpuNoPrologue, GpuNoEpilogue>));
        PtxRules.Check(typeof(TiledProduct<Tile128, GpuNoPrologue, GpuNoEpilogue>));
        PtxRules.Check(typeof(SumOfParts<GpuNoEpilogue>));
    }
}
