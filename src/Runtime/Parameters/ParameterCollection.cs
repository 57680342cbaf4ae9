namespace GraphGen;

/// <summary>A network's parameters: values and gradients in two flat arenas of the same layout.</summary>
public class ParameterCollection : TensorSet<Parameter>
{
    readonly TensorMemory _gradients;

    /// <summary>Allocates the parameters and their gradients, all 0.</summary>
    /// <param name="tensors">What to hold, in order.</param>
    /// <exception cref="ArgumentException">A name is empty or repeated, or places are unaligned or overlap.</exception>
    public ParameterCollection(IReadOnlyList<TensorInfo> tensors) : this(new TensorLayout(tensors))
    {
    }

    ParameterCollection(TensorLayout layout) : this(layout, new TensorMemory(layout.Floats))
    {
    }

    ParameterCollection(TensorLayout layout, TensorMemory gradients)
        : base(layout, (info, values) => new Parameter(info, values, gradients)) => _gradients = gradients;

    /// <summary>All gradients, laid out as the values; the padding is always 0.</summary>
    /// <exception cref="InvalidOperationException">A device holds newer ones.</exception>
    public Span<float> Gradients => _gradients.Values;

    /// <summary>The first of <see cref="Gradients"/>, aligned to 64 bytes.</summary>
    /// <exception cref="InvalidOperationException">A device holds newer ones.</exception>
    public ref float GradientOrigin => ref _gradients.Origin;

    internal TensorMemory GradientMemory => _gradients;
}
