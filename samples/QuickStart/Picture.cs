using System.Text;
using GraphGen;

namespace QuickStart;

/// <summary>The plane as text: the background is what the network has learned, the letters are samples.</summary>
static class Picture
{
    const int Columns = 64, Rows = 28;

    static readonly string[] s_backgrounds = ["\e[97;48;5;24m", "\e[97;48;5;88m", "\e[97;48;5;22m"];

    // Without colours a field is a mark, and a sample its arm's letter.
    const string Marks = ".-+", Letters = "abc";

    static bool HasColours => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>Draws the square from -1.1 to 1.1.</summary>
    public static string Draw(SpiralNet net, Spiral spiral)
    {
        var samples = Letter(spiral);
        var text = new StringBuilder();
        var points = new float[2 * Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                (points[2 * column], points[2 * column + 1]) = (Place(column, Columns), -Place(row, Rows));
            var logits = net.Predict(points);
            for (var column = 0; column < Columns; column++)
                Append(text, Metrics.ArgMax(logits.Slice(column * Spiral.Arms, Spiral.Arms)), samples[row, column]);
            text.Append(HasColours ? "\e[0m\n" : "\n");
        }

        return text.ToString();
    }

    static void Append(StringBuilder text, int arm, char sample)
    {
        if (HasColours) text.Append(s_backgrounds[arm]).Append(sample == default ? ' ' : sample);
        else text.Append(sample == default ? Marks[arm] : sample);
    }

    static char[,] Letter(Spiral spiral)
    {
        var letters = new char[Rows, Columns];
        // One sample in four, so that the background shows.
        for (var i = 0; i < spiral.Count; i += 4)
            letters[Cell(-spiral.Points[2 * i + 1], Rows), Cell(spiral.Points[2 * i], Columns)] = Letters[spiral.Labels[i]];
        return letters;
    }

    static float Place(int cell, int cells) => 1.1f * (2 * cell + 1 - cells) / cells;

    static int Cell(float place, int cells) => Math.Clamp((int)((place / 1.1f + 1) / 2 * cells), 0, cells - 1);
}
