using GraphGen.Kernels;

namespace GraphGen;

/// <summary>A trained tensor: its values and their gradient.</summary>
public sealed class Parameter : StoredTensor
{
    readonly Arena _gradients;

    internal Parameter(TensorInfo info, Arena values, Arena gradients) : base(info, values) => _gradients = gradients;

    /// <summary>The gradient that the last training step or gradient call left, shaped as the values.</summary>
    public Span<float> Gradient => _gradients.Values.Slice(Info.Offset, Info.Size);
}
