using System.Text;

namespace Mnist;

/// <summary>Images as text: characters are twice as high as wide, so each stands for two pixels, one above the other.</summary>
static class Drawing
{
    const string Ink = " .:-=+*#%@";

    /// <summary>Some images side by side, with what they are and what they were taken for.</summary>
    public static string Draw(IEnumerable<(ReadOnlyMemory<float> Pixels, int Label, int Guess)> images)
    {
        var shown = images.ToArray();
        var text = new StringBuilder();
        for (var row = 2; row < Digits.Width - 2; row += 2)
            text.AppendLine(string.Join(' ', shown.Select(image => Line(image.Pixels.Span[(row * Digits.Width)..]))).TrimEnd());
        return text.AppendLine(string.Join(' ', shown.Select(Caption)).TrimEnd()).ToString();
    }

    static string Caption((ReadOnlyMemory<float> Pixels, int Label, int Guess) image) =>
        FormattableString.Invariant($"  {image.Label}, taken for {image.Guess}").PadRight(Digits.Width - 4);

    // Two pixels at each side are empty in nearly all images.
    static string Line(ReadOnlySpan<float> pixels)
    {
        var line = new StringBuilder();
        for (var column = 2; column < Digits.Width - 2; column++)
            line.Append(Ink[(int)((pixels[column] + pixels[column + Digits.Width]) / 2 * (Ink.Length - 1))]);
        return line.ToString();
    }
}
