using System.Globalization;

namespace GraphGen.Generator.Printing;

/// <summary>Numbers and strings as C# literals: the same text on every runtime and in every culture.</summary>
internal static class Literals
{
    /// <summary>The shortest literal that reads back as the same float.</summary>
    public static string Float(double value)
    {
        float single = (float)value;
        return Special(single, "float") ?? Shortest(digits => single.ToString("G" + digits, CultureInfo.InvariantCulture),
            text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == single, 9) + "f";
    }

    /// <summary>The shortest literal that reads back as the same double.</summary>
    public static string Double(double value)
    {
        string text = Special(value, "double") ?? Shortest(digits => value.ToString("G" + digits, CultureInfo.InvariantCulture),
            t => double.Parse(t, NumberStyles.Float, CultureInfo.InvariantCulture) == value, 17);
        return text.All(c => char.IsDigit(c) || c == '-') ? text + "d" : text;
    }

    /// <summary>A string literal.</summary>
    public static string Text(string value) => value.All(IsPlain)
        ? $"\"{value}\""
        : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, true);

    // Whether a character stands for itself.
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not '"' and not '\\';

    private static string? Special(double value, string type) =>
        double.IsNaN(value) ? type + ".NaN"
        : double.IsPositiveInfinity(value) ? type + ".PositiveInfinity"
        : double.IsNegativeInfinity(value) ? type + ".NegativeInfinity"
        : null;

    // "R" is not the shortest text on every runtime that hosts the compiler, so the digits are counted here.
    private static string Shortest(Func<int, string> format, Func<string, bool> readsBack, int most)
    {
        for (int digits = 6; digits < most; digits++)
        {
            string text = format(digits);
            if (readsBack(text))
                return text;
        }

        return format(most);
    }
}
