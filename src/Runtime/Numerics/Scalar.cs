namespace GraphGen.Kernels;

/// <summary>
/// Functions of one number, for float and double, named as those of <see cref="IVector{V}"/>. The float versions round the double
/// ones, or are <see cref="MathF"/>'s.
/// </summary>
public static partial class Scalar
{
    /// <summary>e^x.</summary>
    public static float Exp(float x) => MathF.Exp(x);

    /// <inheritdoc cref="Exp(float)"/>
    public static double Exp(double x) => Math.Exp(x);

    /// <summary>Natural logarithm; -infinity at 0, NaN below.</summary>
    public static float Log(float x) => MathF.Log(x);

    /// <inheritdoc cref="Log(float)"/>
    public static double Log(double x) => Math.Log(x);

    /// <summary>Square root; NaN below 0.</summary>
    public static float Sqrt(float x) => MathF.Sqrt(x);

    /// <inheritdoc cref="Sqrt(float)"/>
    public static double Sqrt(double x) => Math.Sqrt(x);

    /// <summary>Absolute value.</summary>
    public static float Abs(float x) => MathF.Abs(x);

    /// <inheritdoc cref="Abs(float)"/>
    public static double Abs(double x) => Math.Abs(x);

    /// <summary>The largest integer not above x.</summary>
    public static float Floor(float x) => MathF.Floor(x);

    /// <inheritdoc cref="Floor(float)"/>
    public static double Floor(double x) => Math.Floor(x);

    /// <summary>The smaller; NaN if either is NaN.</summary>
    public static float Min(float x, float y) => MathF.Min(x, y);

    /// <inheritdoc cref="Min(float, float)"/>
    public static double Min(double x, double y) => Math.Min(x, y);

    /// <summary>The larger; NaN if either is NaN.</summary>
    public static float Max(float x, float y) => MathF.Max(x, y);

    /// <inheritdoc cref="Max(float, float)"/>
    public static double Max(double x, double y) => Math.Max(x, y);

    /// <summary>The value, or the limit where that is smaller; NaN stays NaN.</summary>
    public static float AtMost(float value, float limit) => limit < value ? limit : value;

    /// <inheritdoc cref="AtMost(float, float)"/>
    public static double AtMost(double value, double limit) => limit < value ? limit : value;

    /// <summary>The value, or the limit where that is larger; NaN stays NaN.</summary>
    public static float AtLeast(float value, float limit) => value < limit ? limit : value;

    /// <inheritdoc cref="AtLeast(float, float)"/>
    public static double AtLeast(double value, double limit) => value < limit ? limit : value;

    /// <summary>Hyperbolic tangent.</summary>
    public static float Tanh(float x) => MathF.Tanh(x);

    /// <inheritdoc cref="Tanh(float)"/>
    public static double Tanh(double x) => Math.Tanh(x);

    /// <summary>Sine of an angle in radians.</summary>
    public static float Sin(float x) => MathF.Sin(x);

    /// <inheritdoc cref="Sin(float)"/>
    public static double Sin(double x) => Math.Sin(x);

    /// <summary>Cosine of an angle in radians.</summary>
    public static float Cos(float x) => MathF.Cos(x);

    /// <inheritdoc cref="Cos(float)"/>
    public static double Cos(double x) => Math.Cos(x);

    /// <summary>x^y.</summary>
    public static float Pow(float x, float y) => MathF.Pow(x, y);

    /// <inheritdoc cref="Pow(float, float)"/>
    public static double Pow(double x, double y) => Math.Pow(x, y);
}
