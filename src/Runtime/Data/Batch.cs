namespace GraphGen;

/// <summary>Samples side by side; valid until the next batch.</summary>
public readonly ref struct Batch
{
    internal Batch(ReadOnlySpan<float> features, ReadOnlySpan<int> labels)
    {
        Features = features;
        Labels = labels;
    }

    /// <summary>The features, shape [count, width].</summary>
    public ReadOnlySpan<float> Features { get; }

    /// <summary>The labels, shape [count].</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>Number of samples.</summary>
    public int Count => Labels.Length;
}
