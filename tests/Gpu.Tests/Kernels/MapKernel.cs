using GraphGen.Kernels;
using GraphGen.Tests.Support;
using ILGPU;

namespace GraphGen.Tests.Kernels;

/// <summary>A function of two numbers, as a type.</summary>
interface IFunction
{
    static abstract float Apply(float x, float y);
}

/// <summary>Applies a function to each element.</summary>
readonly struct MapKernel<TFunction>(ArrayView<float> xs, ArrayView<float> ys, ArrayView<float> results) : IGpuKernel
    where TFunction : struct, IFunction
{
    public void Run()
    {
        int i = Grid.IdxX * GpuProgram.GroupSize + Group.IdxX;
        if (i < results.IntLength)
            results[i] = TFunction.Apply(xs[i], ys[i]);
    }

    public static float[] Map(float[] xs, float[] ys)
    {
        using var program = new TestProgram(TestDevice.Shared, 3 * GpuProgram.Alignment * GpuProgram.Groups(xs.Length) * 4);
        int distance = GpuProgram.GroupSize * GpuProgram.Groups(xs.Length);
        var results = program.Arena.SubView(2 * distance, xs.Length);
        program.Launch(new MapKernel<TFunction>(program.Write(0, xs), program.Write(distance, ys), results), GpuProgram.Groups(xs.Length));
        return program.Read(results);
    }
}
