using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen.Tests.Numerics;

/// <summary>A vector function with its definition in double and its documented bound.</summary>
/// <param name="Name">As in <see cref="IVector{V}"/>.</param>
/// <param name="Exact">The definition.</param>
/// <param name="Bound">In ulps.</param>
/// <param name="Absolute">An error that is always allowed.</param>
public sealed record Function(string Name, Func<double, double> Exact, double Bound, double Absolute = 0)
{
    public static readonly IReadOnlyDictionary<string, Function> All = new Function[]
    {
        new("Exp", Math.Exp, 1),
        new("Log", Math.Log, 1),
        new("Log1p", Scalar.Log1p, 2),
        new("Sigmoid", Scalar.Sigmoid, 2.5),
        new("Tanh", Math.Tanh, Simd.Is256 ? 5 : 6.5),
        new("Erf", Scalar.Erf, Simd.Is256 ? 5.5 : 7),
        new("Sin", Math.Sin, 2, 1e-7),
        new("Cos", Math.Cos, 2, 1e-7),
    }.ToDictionary(function => function.Name);

    /// <summary>The function of every element, computed with vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float[] Apply<V>(float[] x) where V : struct, IVector<V>
    {
        var y = new float[x.Length];
        for (int i = 0; i < x.Length; i += V.Count)
            Apply(V.Load(ref x[0], i, x.Length - i)).Store(ref y[0], i, x.Length - i);
        return y;
    }

    V Apply<V>(V x) where V : struct, IVector<V> => Name switch
    {
        "Exp" => V.Exp(x),
        "Log" => V.Log(x),
        "Log1p" => V.Log1p(x),
        "Sigmoid" => V.Sigmoid(x),
        "Tanh" => V.Tanh(x),
        "Erf" => V.Erf(x),
        "Sin" => V.Sin(x),
        "Cos" => V.Cos(x),
        "SqrtMultiplyAdd" => V.SqrtMultiplyAdd(x, V.Create(0.5f), V.Zero),
        _ => throw new ArgumentException(Name),
    };
}
