using GraphGen;

namespace Mnist;

/// <summary>What a network takes each image for.</summary>
sealed class Answers
{
    readonly int[] _guesses;
    readonly Digits _digits;

    public Answers(DigitNet net, Digits digits, int batch)
    {
        _digits = digits;
        _guesses = new int[digits.Count];
        var next = 0;
        foreach (var images in digits.InBatchesOf(batch).InOrder())
        {
            var logits = net.Predict(images.Features);
            for (var i = 0; i < images.Count; i++)
                _guesses[next++] = Metrics.ArgMax(logits.Slice(i * 10, 10));
        }
    }

    public double Accuracy => 1 - (double)Wrong.Count() / _guesses.Length;

    /// <summary>The images taken for something else.</summary>
    public IEnumerable<(ReadOnlyMemory<float> Pixels, int Label, int Guess)> Wrong =>
        from i in Enumerable.Range(0, _guesses.Length)
        where _guesses[i] != _digits.Labels.Span[i]
        select (_digits.Pixels.Slice(i * Digits.Size, Digits.Size), _digits.Labels.Span[i], _guesses[i]);
}
