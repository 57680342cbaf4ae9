namespace GraphGen;

/// <summary>Cuts labelled samples into batches, shuffled anew each epoch, without allocating.</summary>
/// <remarks>
/// One epoch runs at a time: all epochs write to the same buffers.
/// <code>
/// foreach (var batch in batches.Epoch(seed: 42, epoch)) net.TrainStep(batch.Features, batch.Labels, adam);
/// </code>
/// </remarks>
public sealed class Batches
{
    /// <summary>Sets shuffling apart from other uses of a seed: "SHUF" in ASCII.</summary>
    const uint Stream = 0x53485546;

    readonly ReadOnlyMemory<float> _features;
    readonly ReadOnlyMemory<int> _labels;
    readonly int[] _order;
    readonly float[] _featureBuffer;
    readonly int[] _labelBuffer;
    int _epochsBegun;

    /// <summary>Takes samples, which must not change while they are in use.</summary>
    /// <param name="features">The features, shape [count, width]; the width is what the count of labels leaves.</param>
    /// <param name="labels">The labels, shape [count].</param>
    /// <param name="batchSize">Samples in a batch.</param>
    /// <param name="dropLast">Leave out a last batch that is not full; by default it comes, shorter.</param>
    /// <exception cref="ArgumentException">There are no samples, or the features do not divide evenly among the labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is less than 1, or no batch would be left.</exception>
    public Batches(ReadOnlyMemory<float> features, ReadOnlyMemory<int> labels, int batchSize, bool dropLast = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        if (labels.IsEmpty) throw new ArgumentException("There are no samples.", nameof(labels));
        if (features.IsEmpty || features.Length % labels.Length != 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"{features.Length} features do not divide evenly among {labels.Length} labels."), nameof(features));
        if (dropLast && batchSize > labels.Length)
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, FormattableString.Invariant(
                $"{labels.Length} samples fill no batch of {batchSize}; keep the last batch or take smaller ones."));
        (_features, _labels, BatchSize, DropLast) = (features, labels, batchSize, dropLast);
        _order = new int[labels.Length];
        var largest = Math.Min(batchSize, labels.Length);
        _featureBuffer = new float[checked(largest * Width)];
        _labelBuffer = new int[largest];
    }

    /// <summary>Number of samples.</summary>
    public int SampleCount => _labels.Length;

    /// <summary>Features of one sample.</summary>
    public int Width => _features.Length / _labels.Length;

    /// <summary>Samples in a full batch.</summary>
    public int BatchSize { get; }

    /// <summary>Whether a last batch that is not full is left out.</summary>
    public bool DropLast { get; }

    /// <summary>Batches in an epoch.</summary>
    public int Count => DropLast ? SampleCount / BatchSize : (int)(((long)SampleCount + BatchSize - 1) / BatchSize);

    /// <summary>All samples once, in an order that is a pure function of seed and epoch (Fisher and Yates).</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="epoch">The number of the epoch.</param>
    /// <returns>The batches, for <c>foreach</c>; an epoch begun later ends this one.</returns>
    public BatchSequence Epoch(ulong seed, int epoch)
    {
        var batches = InOrder();
        var random = new RandomStream(seed, (uint)epoch, Stream);
        for (var i = _order.Length - 1; i > 0; i--)
        {
            var other = (int)random.Below((uint)i + 1);
            (_order[i], _order[other]) = (_order[other], _order[i]);
        }

        return batches;
    }

    /// <summary>All samples once in the order given, for evaluation.</summary>
    /// <returns>The batches, for <c>foreach</c>; an epoch begun later ends this one.</returns>
    public BatchSequence InOrder()
    {
        for (var i = 0; i < _order.Length; i++) _order[i] = i;
        return new BatchSequence(this, ++_epochsBegun);
    }

    /// <summary>Gathers a batch into the buffers.</summary>
    /// <exception cref="InvalidOperationException">Another epoch has begun.</exception>
    internal Batch Gather(int batch, int epoch)
    {
        if (epoch != _epochsBegun)
            throw new InvalidOperationException("Another epoch has begun on these batches; use a Batches object for each of them.");
        var first = batch * BatchSize;
        var count = Math.Min(BatchSize, SampleCount - first);
        var features = _features.Span;
        var labels = _labels.Span;
        for (var i = 0; i < count; i++)
        {
            var sample = _order[first + i];
            features.Slice(sample * Width, Width).CopyTo(_featureBuffer.AsSpan(i * Width));
            _labelBuffer[i] = labels[sample];
        }

        return new Batch(_featureBuffer.AsSpan(0, count * Width), _labelBuffer.AsSpan(0, count));
    }
}
