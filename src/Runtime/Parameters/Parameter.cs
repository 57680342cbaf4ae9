namespace GraphGen;

/// <summary>A trained tensor: its values and their gradient.</summary>
public sealed class Parameter : StoredTensor
{
    readonly TensorMemory _gradients;

    internal Parameter(TensorInfo info, TensorMemory values, TensorMemory gradients) : base(info, values) => _gradients = gradients;

    /// <summary>The gradient that the last training step or gradient call left, shaped as the values.</summary>
    /// <exception cref="InvalidOperationException">A device holds a newer one.</exception>
    public Span<float> Gradient => _gradients.Values.Slice(Info.Offset, Info.Size);
}
