using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// A vector of <see cref="Count"/> floats. A kernel is written once over a type parameter <c>V</c> and compiled for each width:
/// <see cref="V128"/>, <see cref="V256"/>, <see cref="V512"/>. Operations work lane by lane, and a lane's result does not depend on
/// the width; only reductions of one vector depend on it.
/// </summary>
/// <remarks>
/// Memory is named by a reference and an index of at least 0, counted in floats; nothing checks bounds.
/// A mask is a vector whose lanes have either all bits set or none.
/// </remarks>
/// <typeparam name="V">The implementing vector itself.</typeparam>
public partial interface IVector<V> where V : struct, IVector<V>
{
    /// <summary>The number of lanes: 4, 8 or 16.</summary>
    static abstract int Count { get; }

    /// <summary>Every lane 0.</summary>
    static abstract V Zero { get; }

    /// <summary>Every lane <paramref name="value"/>.</summary>
    static abstract V Create(float value);

    /// <summary>Lane i is <paramref name="start"/> + i, rounded once.</summary>
    static abstract V Ramp(float start);

    /// <summary>Sum of two vectors.</summary>
    static abstract V operator +(V left, V right);

    /// <summary>Difference of two vectors.</summary>
    static abstract V operator -(V left, V right);

    /// <summary>Product of two vectors, lane by lane.</summary>
    static abstract V operator *(V left, V right);

    /// <summary>Quotient of two vectors, lane by lane.</summary>
    static abstract V operator /(V left, V right);

    /// <summary>The sign flipped, of zeros and NaNs too.</summary>
    static abstract V operator -(V value);

    /// <summary>
    /// <paramref name="a"/> * <paramref name="b"/> + <paramref name="c"/>, rounded once where the hardware has fused multiply-add
    /// (AVX2, AVX-512, Arm64), otherwise rounded twice.
    /// </summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>
    /// <paramref name="a"/> * <paramref name="b"/> + <paramref name="c"/>, always rounded once; slow where the hardware cannot.
    /// </summary>
    static abstract V FusedMultiplyAdd(V a, V b, V c);

    /// <summary>The smaller, as <see cref="MathF.Min(float, float)"/>: NaN if either is NaN, and -0 below +0.</summary>
    static abstract V Min(V left, V right);

    /// <summary>The larger, as <see cref="MathF.Max(float, float)"/>: NaN if either is NaN, and +0 above -0.</summary>
    static abstract V Max(V left, V right);

    /// <summary>The value, or the limit where that is smaller; NaN stays NaN. One instruction, where <see cref="Min(V, V)"/> takes several.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="limit">Not NaN.</param>
    [MethodImpl(Inline)]
    static virtual V AtMost(V value, V limit) => V.Select(V.Less(limit, value), limit, value);

    /// <summary>The value, or the limit where that is larger; NaN stays NaN. One instruction, where <see cref="Max(V, V)"/> takes several.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="limit">Not NaN.</param>
    [MethodImpl(Inline)]
    static virtual V AtLeast(V value, V limit) => V.Select(V.Less(value, limit), limit, value);

    /// <summary>The sign bit cleared.</summary>
    static abstract V Abs(V value);

    /// <summary>The square root, correctly rounded; NaN below 0.</summary>
    static abstract V Sqrt(V value);

    /// <summary>
    /// 2 <paramref name="halfFactor"/> √<paramref name="value"/> + <paramref name="addend"/> of a finite value from 0 on, the first summand
    /// within 2 ulp and 0 for 0 (for subnormal numbers anything from 0 to the root), where that is faster: the only function whose bits
    /// depend on the width. Newton's method gives twice the root, hence half of the factor.
    /// </summary>
    [MethodImpl(Inline)]
    static virtual V SqrtMultiplyAdd(V value, V halfFactor, V addend) => V.MultiplyAdd(halfFactor + halfFactor, V.Sqrt(value), addend);

    /// <summary>The largest integer not above the value.</summary>
    static abstract V Floor(V value);

    /// <summary>Sum of the lanes, halving: lanes i and i + Count/2 first, then the quarters, and so on.</summary>
    static abstract float Sum(V value);

    /// <summary>The sums of four vectors, each as <see cref="Sum"/> gives it, in four lanes.</summary>
    static abstract V128 Sums(V a, V b, V c, V d);

    /// <summary>The largest lane; NaN if any lane is NaN.</summary>
    static abstract float Max(V value);

    /// <summary>The smallest lane; NaN if any lane is NaN.</summary>
    static abstract float Min(V value);

    /// <summary>
    /// Lanes below <paramref name="lanes"/> are those of <paramref name="value"/>, the others <paramref name="other"/>:
    /// for reductions over a tail. <paramref name="lanes"/> may exceed <see cref="Count"/>.
    /// </summary>
    [MethodImpl(Inline)]
    static virtual V Keep(V value, int lanes, float other) =>
        lanes >= V.Count ? value : V.Select(V.Less(V.Ramp(0), V.Create(lanes)), value, V.Create(other));
}
