using GraphGen;

namespace Mnist;

/// <summary>A network in training: AdamW, its learning rate a cosine from the peak to zero.</summary>
sealed class Training(DigitNet net, Digits digits, Settings settings)
{
    readonly Batches _batches = digits.InBatchesOf(settings.Batch, dropLast: true);
    readonly AdamW _adam = new(settings.LearningRate);
    int _step;

    /// <summary>One pass over the images.</summary>
    /// <returns>The mean loss of its steps.</returns>
    public double Epoch(int epoch, Action<double> progress)
    {
        var loss = 0.0;
        foreach (var batch in _batches.Epoch(settings.Seed, epoch))
        {
            _adam.LearningRate = Rate(_step++);
            loss += net.TrainStep(batch.Features, batch.Labels, _adam);
            progress(1.0 / _batches.Count);
        }

        return loss / _batches.Count;
    }

    float Rate(int step)
    {
        var part = (double)step / (settings.Epochs * _batches.Count);
        return (float)(settings.LearningRate * (1 + Math.Cos(Math.PI * part)) / 2);
    }
}
