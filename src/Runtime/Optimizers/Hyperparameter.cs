using System.Globalization;

namespace GraphGen;

/// <summary>Checks of hyperparameters; NaN fails all of them.</summary>
static class Hyperparameter
{
    /// <summary>Finite and at least 0.</summary>
    internal static double NotNegative(double value, string name) =>
        value >= 0 && double.IsFinite(value) ? value : throw Wrong(value, name, "finite and not negative");

    /// <summary>Finite as a float and above 0.</summary>
    internal static double Positive(double value, string name) =>
        (float)value > 0 && float.IsFinite((float)value) ? value : throw Wrong(value, name, "finite and above 0");

    /// <summary>In [0, 1).</summary>
    internal static double Fraction(double value, string name) =>
        value >= 0 && value < 1 ? value : throw Wrong(value, name, "at least 0 and less than 1");

    static ArgumentOutOfRangeException Wrong(double value, string name, string range) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {range}"));
}
