using ILGPU;

namespace GraphGen.Kernels;

/// <summary>
/// Functions of one number for kernels, named as those of <see cref="IVector{V}"/>. They are the polynomials that the CPU uses, so
/// that both agree, within a few units in the last place.
/// </summary>
/// <remarks>
/// Conditions are single comparisons before a question mark: C# compiles others to negated ones, and of a negated comparison ILGPU's
/// OpenCL backend makes the opposite one, which is another where a number is NaN.
/// </remarks>
public static class GpuMath
{
    /// <summary>e^x.</summary>
    public static float Exp(float x) => Exponentials.Exp(new GpuLane(x)).Value;

    /// <summary>1 / (1 + e^-x).</summary>
    public static float Sigmoid(float x) => Exponentials.Sigmoid(new GpuLane(x)).Value;

    /// <summary>Hyperbolic tangent.</summary>
    public static float Tanh(float x) => Sigmoidals.Tanh(new GpuLane(x)).Value;

    /// <summary>Natural logarithm; -infinity at 0, NaN below.</summary>
    public static float Log(float x) => Logarithms.Log(new GpuLane(x)).Value;

    /// <summary>log(1 + x); -infinity at -1, NaN below.</summary>
    public static float Log1p(float x) => Logarithms.Log1p(new GpuLane(x)).Value;

    /// <summary>Error function.</summary>
    public static float Erf(float x) => Sigmoidals.Erf(new GpuLane(x)).Value;

    /// <summary>Sine of an angle in radians.</summary>
    public static float Sin(float x) => Trigonometry.NearSin(new GpuLane(GpuAngle.Reduce(x))).Value;

    /// <summary>Cosine of an angle in radians.</summary>
    public static float Cos(float x) => Trigonometry.NearCos(new GpuLane(GpuAngle.Reduce(x))).Value;

    /// <summary>x^y, with the special cases of <see cref="MathF.Pow(float, float)"/>.</summary>
    public static float Pow(float x, float y)
    {
        // ILGPU cannot compile the bits of a number that it knows, and one of these is often a literal.
        (x, y) = (x * Group.DimY, y * Group.DimY);
        float power = Powers.Finite(new GpuLane(Finite(x)), new GpuLane(Finite(y))).Value;
        float limit = y < 0 ? 0 : float.PositiveInfinity;
        power = Abs(x) == float.PositiveInfinity ? (power < 0 ? -limit : limit) : power;
        power = float.IsNaN(x) ? x : float.IsNaN(y) ? y : power;
        return y == 0 ? 1 : x == 1 ? 1 : power;
    }

    /// <summary>Square root; NaN below 0.</summary>
    public static float Sqrt(float x) => MathF.Sqrt(x);

    /// <summary>Absolute value.</summary>
    public static float Abs(float x) => GpuLane.Abs(new GpuLane(x)).Value;

    /// <summary>The largest integer not above x.</summary>
    public static float Floor(float x) => MathF.Floor(x);

    /// <summary>The smaller; NaN if either is NaN. Of two zeros either.</summary>
    public static float Min(float x, float y) => Select(float.IsNaN(x), x, Select(x < y, x, y));

    /// <summary>The larger; NaN if either is NaN. Of two zeros either.</summary>
    public static float Max(float x, float y) => Select(float.IsNaN(x), x, Select(x > y, x, y));

    /// <summary>The value, or the limit where that is smaller; NaN stays NaN.</summary>
    public static float AtMost(float value, float limit) => Select(limit < value, limit, value);

    /// <summary>The value, or the limit where that is larger; NaN stays NaN.</summary>
    public static float AtLeast(float value, float limit) => Select(value < limit, limit, value);

    /// <summary>
    /// One of two values. Both are computed first, so that nothing is left to branch for: ILGPU takes branches on values that a loop
    /// carries along for the same in all threads of a group, which they need not be.
    /// </summary>
    public static float Select(bool condition, float whenTrue, float whenFalse) => condition ? whenTrue : whenFalse;

    static float Finite(float x) => AtLeast(AtMost(x, float.MaxValue), -float.MaxValue);
}
