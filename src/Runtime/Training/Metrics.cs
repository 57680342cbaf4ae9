using System.Globalization;

namespace GraphGen;

/// <summary>Measures of how well predictions agree with the truth.</summary>
public static class Metrics
{
    /// <summary>The share of rows whose greatest logit is that of the label.</summary>
    /// <param name="logits">Shape [count, classes]; the count of labels says how many classes.</param>
    /// <param name="labels">Shape [count].</param>
    /// <returns>0 to 1. Of equal logits the lowest class counts; a row that holds a NaN is never right.</returns>
    /// <exception cref="ArgumentException">There are no labels, or the logits do not divide evenly among them.</exception>
    public static double Accuracy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty) throw new ArgumentException("There are no labels.", nameof(labels));
        if (logits.IsEmpty || logits.Length % labels.Length != 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{logits.Length} logits do not divide evenly among {labels.Length} labels."), nameof(logits));
        var classes = logits.Length / labels.Length;
        var right = 0;
        for (var i = 0; i < labels.Length; i++)
            if (ArgMax(logits.Slice(i * classes, classes)) is >= 0 and var best && best == labels[i]) right++;
        return (double)right / labels.Length;
    }

    /// <summary>The place of the greatest value.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The lowest place among equals; -1 where there is a NaN or nothing.</returns>
    public static int ArgMax(ReadOnlySpan<float> values)
    {
        var best = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (float.IsNaN(values[i])) return -1;
            if (best < 0 || values[i] > values[best]) best = i;
        }

        return best;
    }
}
