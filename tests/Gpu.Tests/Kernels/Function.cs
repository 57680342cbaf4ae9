using GraphGen.Kernels;

namespace GraphGen.Tests.Kernels;

/// <summary>A function of <see cref="GpuMath"/> with what it should give and where.</summary>
abstract record Function(string Name, Func<double, double, double> Exact, float Low, float High)
{
    /// <summary>Absolute errors that are forgiven.</summary>
    public double Absolute { get; init; } = 1e-37;

    public abstract Type Kernel { get; }

    public abstract float[] Map(float[] xs, float[] ys);

    public static readonly Function[] All =
    [
        new Of<Exp>((x, _) => Math.Exp(x), -87, 88),
        new Of<Sigmoid>((x, _) => 1 / (1 + Math.Exp(-x)), -85, 85),
        new Of<Tanh>((x, _) => Math.Tanh(x), -12, 12),
        new Of<Log>((x, _) => Math.Log(x), 1e-30f, 1000) { Absolute = 1e-7 },
        new Of<Log1p>((x, _) => Scalar.Log1p(x), -0.999f, 50),
        new Of<Erf>((x, _) => Scalar.Erf(x), -5, 5),
        new Of<Sin>((x, _) => Math.Sin(x), -8000, 8000) { Absolute = 3e-7 },
        new Of<Cos>((x, _) => Math.Cos(x), -1e9f, 1e9f) { Absolute = 7e-7 },
        new Of<Pow>(Math.Pow, 0.001f, 20),
        new Of<Sqrt>((x, _) => Math.Sqrt(x), 0, 1e6f),
        new Of<Abs>((x, _) => Math.Abs(x), -10, 10),
        new Of<Floor>((x, _) => Math.Floor(x), -10, 10),
        new Of<Min>(Math.Min, -10, 10),
        new Of<Max>(Math.Max, -10, 10),
    ];

    sealed record Of<TFunction>(Func<double, double, double> Exact, float Low, float High)
        : Function(typeof(TFunction).Name, Exact, Low, High) where TFunction : struct, IFunction
    {
        public override Type Kernel => typeof(MapKernel<TFunction>);

        public override float[] Map(float[] xs, float[] ys) => MapKernel<TFunction>.Map(xs, ys);
    }

    internal readonly struct Exp : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Exp(x);
    }

    internal readonly struct Sigmoid : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Sigmoid(x);
    }

    internal readonly struct Tanh : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Tanh(x);
    }

    internal readonly struct Log : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Log(x);
    }

    internal readonly struct Log1p : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Log1p(x);
    }

    internal readonly struct Erf : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Erf(x);
    }

    internal readonly struct Sin : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Sin(x);
    }

    internal readonly struct Cos : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Cos(x);
    }

    internal readonly struct Pow : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Pow(x, y);
    }

    internal readonly struct Sqrt : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Sqrt(x);
    }

    internal readonly struct Abs : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Abs(x);
    }

    internal readonly struct Floor : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Floor(x);
    }

    internal readonly struct Min : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Min(x, y);
    }

    internal readonly struct Max : IFunction
    {
        public static float Apply(float x, float y) => GpuMath.Max(x, y);
    }
}
