using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>The functions of Math and MathF that bodies may call.</summary>
internal static class ScalarFunctions
{
    public static bool Owns(IMethodSymbol method) => method.ContainingType?.ToDisplayString() is "System.Math" or "System.MathF";

    /// <summary>Whether it is Enumerable.Range(start, count).</summary>
    public static bool IsRange(IMethodSymbol method) =>
        method.Name == "Range" && method.ContainingType?.ToDisplayString() == "System.Linq.Enumerable";

    /// <summary>The operator that a function is on values of the graph; null when it has no derivative here.</summary>
    public static string? Operator(string function) => function switch
    {
        "Exp" or "Log" or "Sqrt" or "Tanh" or "Abs" or "Sin" or "Cos" => function,
        "Pow" => "Power",
        "Min" => "Minimum",
        "Max" => "Maximum",
        _ => null,
    };

    /// <summary>The value of a function on constants; null when it is not offered.</summary>
    public static object? Compute(string function, double[] x) => (function, x.Length) switch
    {
        ("Exp", 1) => Math.Exp(x[0]),
        ("Log", 1) => Math.Log(x[0]),
        ("Sqrt", 1) => Math.Sqrt(x[0]),
        ("Tanh", 1) => Math.Tanh(x[0]),
        ("Abs", 1) => Math.Abs(x[0]),
        ("Sin", 1) => Math.Sin(x[0]),
        ("Cos", 1) => Math.Cos(x[0]),
        ("Floor", 1) => Math.Floor(x[0]),
        ("Ceiling", 1) => Math.Ceiling(x[0]),
        ("Round", 1) => Math.Round(x[0]),
        ("Pow", 2) => Math.Pow(x[0], x[1]),
        ("Min", 2) => Math.Min(x[0], x[1]),
        ("Max", 2) => Math.Max(x[0], x[1]),
        _ => null,
    };
}
