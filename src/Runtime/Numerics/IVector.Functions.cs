using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Transcendental functions. An ulp is the distance of neighbouring floats at the exact result; the bounds are tested.
public partial interface IVector<V>
{
    /// <summary>e^x, within 1 ulp, gradually to 0 below -87.3 and infinite from 88.73.</summary>
    [MethodImpl(Inline)]
    static virtual V Exp(V x) => Exponentials.Exp(x);

    /// <summary>1 / (1 + e^-x), within 2.5 ulp, at the far negative end too.</summary>
    [MethodImpl(Inline)]
    static virtual V Sigmoid(V x) => Exponentials.Sigmoid(x);

    /// <summary>Hyperbolic tangent, within 5 ulp (6.5 without fused multiply-add) and never beyond 1; odd, bit by bit.</summary>
    [MethodImpl(Inline)]
    static virtual V Tanh(V x) => Sigmoidals.Tanh(x);

    /// <summary>Natural logarithm, within 1 ulp; -infinity at 0, NaN below.</summary>
    [MethodImpl(Inline)]
    static virtual V Log(V x) => Logarithms.Log(x);

    /// <summary>log(1 + x), within 2 ulp for small x too; -infinity at -1, NaN below.</summary>
    [MethodImpl(Inline)]
    static virtual V Log1p(V x) => Logarithms.Log1p(x);

    /// <summary>Error function, within 5.5 ulp (7 without fused multiply-add) and never beyond 1; odd, bit by bit.</summary>
    [MethodImpl(Inline)]
    static virtual V Erf(V x) => Sigmoidals.Erf(x);

    /// <summary>Sine of an angle in radians, within 2 ulp or 1e-7, whichever is larger.</summary>
    [MethodImpl(Inline)]
    static virtual V Sin(V x) => Trigonometry.Sin(x);

    /// <summary>Cosine of an angle in radians, within 2 ulp or 1e-7, whichever is larger.</summary>
    [MethodImpl(Inline)]
    static virtual V Cos(V x) => Trigonometry.Cos(x);

    /// <summary>
    /// a^b, within 4 ulp, with the special cases of <see cref="MathF.Pow(float, float)"/>: NaN for a negative base and a
    /// fractional exponent, 1 for exponent 0.
    /// </summary>
    [MethodImpl(Inline)]
    static virtual V Pow(V a, V b) => Powers.Pow(a, b);
}
