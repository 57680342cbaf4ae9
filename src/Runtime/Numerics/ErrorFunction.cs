using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>The error function. Bounds: <see cref="IVector{V}"/>.</summary>
static class ErrorFunction
{
    /// <summary>erf |x| = 1 - e^(|x| p), where |x| p(|x|) approximates log(1 - erf |x|); from 4 on the result rounds to 1.</summary>
    [MethodImpl(Inline)]
    public static V Erf<V>(V x) where V : struct, IVector<V>
    {
        var a = V.AtMost(V.Abs(x), V.Create(4));
        var p = Polynomial.Evaluate(
            a,
            -1.12837921f, -0.636616497f, -0.102814411f, 0.0193217159f,
            -0.000205715909f, -0.00125174671f, 0.000381000665f, -4.07079283e-05f);
        return Exponentials.Signed(V.Abs(Exponentials.ExpMinusOne(a * p)), x);
    }
}
