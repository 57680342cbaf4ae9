using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The error function. Bounds: <see cref="IVector{V}"/>.</summary>
static class ErrorFunction
{
    [MethodImpl(Inline)]
    public static V Erf<V>(V x) where V : struct, IVector<V>
    {
        var a = V.Abs(x);
        return Exponentials.Signed(V.Select(V.Less(a, V.Create(0.925f)), Near(a), Far(a)), x);
    }

    [MethodImpl(Inline)]
    static V Near<V>(V a) where V : struct, IVector<V>
    {
        var p = Polynomial.Evaluate(
            a * a, 0.128379166f, -0.376126319f, 0.112836875f, -0.0268589407f, 0.00519990642f, -0.000813000835f, 8.31675934e-05f);
        return V.MultiplyAdd(a, p, a);
    }

    // 1 - e^g, where g approximates log(1 - erf a); from 4 on the result rounds to 1.
    [MethodImpl(Inline)]
    static V Far<V>(V a) where V : struct, IVector<V>
    {
        a = V.AtMost(a, V.Create(4));
        var g = Polynomial.Evaluate(
            a,
            0.000174690504f, -1.12951493f, -0.633346856f, -0.108280167f,
            0.0251194797f, -0.00417108415f, 0.000434467249f, -2.10954749e-05f);
        return V.Create(1) - Exponentials.Exp(g);
    }
}
