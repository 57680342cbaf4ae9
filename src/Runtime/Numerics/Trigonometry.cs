using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>Sine and cosine. Bounds: <see cref="IVector{V}"/>.</summary>
static unsafe class Trigonometry
{
    // Up to here the quadrant has at most 13 bits, so its products with the parts of pi/2 are exact.
    public const float Largest = 8192;

    [MethodImpl(Inline)]
    public static V Sin<V>(V x) where V : struct, IVector<V>
    {
        var inside = V.LessOrEqual(V.Abs(x), V.Create(Largest));
        var result = NearSin(x);
        return V.Any(V.Not(inside)) ? V.Select(inside, result, Lanes.Map(x, &MathF.Sin)) : result;
    }

    [MethodImpl(Inline)]
    public static V Cos<V>(V x) where V : struct, IVector<V>
    {
        var inside = V.LessOrEqual(V.Abs(x), V.Create(Largest));
        var result = NearCos(x);
        return V.Any(V.Not(inside)) ? V.Select(inside, result, Lanes.Map(x, &MathF.Cos)) : result;
    }

    /// <summary>The sine where |x| is at most <see cref="Largest"/>.</summary>
    [MethodImpl(Inline)]
    public static V NearSin<V>(V x) where V : struct, IVector<V> => Wave(x, V.Zero);

    /// <summary>The cosine where |x| is at most <see cref="Largest"/>.</summary>
    [MethodImpl(Inline)]
    public static V NearCos<V>(V x) where V : struct, IVector<V> => Wave(x, V.CreateBits(1));

    /// <summary>sin(x + shift pi/2): x = quadrant pi/2 + r (Cody and Waite), then the polynomial of the quadrant.</summary>
    [MethodImpl(Inline)]
    static V Wave<V>(V x, V shift) where V : struct, IVector<V>
    {
        var (n, quadrant) = Exponents.Round(x * V.Create(0.636619772f));
        quadrant = V.AddBits(quadrant, shift);
        var r = V.MultiplyAdd(n, V.Create(-0.000483751297f), V.MultiplyAdd(n, V.Create(-1.5703125f), x));
        r = V.MultiplyAdd(n, V.Create(-2.56334407e-12f), V.MultiplyAdd(n, V.Create(-7.54953362e-08f), r));
        var odd = V.ShiftRight(V.ShiftLeft(quadrant, 31), 31);
        var sign = V.And(V.ShiftLeft(quadrant, 30), V.CreateBits(int.MinValue));
        return V.Xor(V.Select(odd, CosNear(r * r), SinNear(r)), sign);
    }

    [MethodImpl(Inline)]
    static V SinNear<V>(V r) where V : struct, IVector<V>
    {
        var square = r * r;
        var p = Polynomial.Evaluate(square, -0.166666672f, 0.00833332911f, -0.000198393027f, 2.71802537e-06f);
        return r * V.MultiplyAdd(p, square, V.Create(1));
    }

    [MethodImpl(Inline)]
    static V CosNear<V>(V square) where V : struct, IVector<V>
    {
        var p = Polynomial.Evaluate(square, 0.0416666456f, -0.00138873083f, 2.44321982e-05f);
        return V.MultiplyAdd(square * square, p, V.MultiplyAdd(V.Create(-0.5f), square, V.Create(1)));
    }
}
