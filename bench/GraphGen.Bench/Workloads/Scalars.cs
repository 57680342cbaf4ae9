using GraphGen.Bench.Networks;

namespace GraphGen.Bench.Workloads;

/// <summary>(x + y)·z at many points, with all results kept.</summary>
static class Scalars
{
    const int Points = 1024;

    static readonly float[] s_x = Fill.Input(Points), s_y = Fill.Input(Points, 1), s_z = Fill.Input(Points, 2);
    static readonly float[] s_values = new float[Points];
    static readonly ScalarFunction.FGradientResult[] s_gradients = new ScalarFunction.FGradientResult[Points];

    internal static Workload Training() => new(CheckGradient, Gradients);

    internal static Workload Inference() => new(() => [ScalarFunction.F(0.5f, 0.25f, -2)], Values);

    static double[] CheckGradient()
    {
        var (value, x, y, z) = ScalarFunction.FGradient(0.5f, 0.25f, -2);
        return [value, x, y, z];
    }

    static void Gradients(int times)
    {
        for (; times > 0; times -= Points)
            Gradients(s_x, s_y, s_z, s_gradients, Math.Min(times, Points));
    }

    static void Values(int times)
    {
        for (; times > 0; times -= Points)
            Values(s_x, s_y, s_z, s_values, Math.Min(times, Points));
    }

    static void Gradients(float[] x, float[] y, float[] z, ScalarFunction.FGradientResult[] results, int count)
    {
        for (int i = 0; i < count; i++)
            results[i] = ScalarFunction.FGradient(x[i], y[i], z[i]);
    }

    static void Values(float[] x, float[] y, float[] z, float[] results, int count)
    {
        for (int i = 0; i < count; i++)
            results[i] = ScalarFunction.F(x[i], y[i], z[i]);
    }
}
