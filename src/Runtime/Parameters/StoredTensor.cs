using System.Collections.Immutable;

namespace GraphGen;

/// <summary>A named view of one tensor in a network's flat arena of values.</summary>
public class StoredTensor
{
    readonly TensorMemory _values;

    internal StoredTensor(TensorInfo info, TensorMemory values)
    {
        Info = info;
        _values = values;
    }

    /// <summary>Name, shape, place and initialisation.</summary>
    public TensorInfo Info { get; }

    /// <summary>The path of variables, layers and loop indices, such as <c>first.linear.weight</c>.</summary>
    public string Name => Info.Name;

    /// <summary>Sizes, outermost first.</summary>
    public ImmutableArray<int> Shape => Info.Shape;

    /// <summary>Number of values.</summary>
    public int Size => Info.Size;

    /// <summary>The values, row-major; writing to them changes the network.</summary>
    /// <exception cref="InvalidOperationException">A device holds newer ones.</exception>
    public Span<float> Values => _values.Values.Slice(Info.Offset, Info.Size);

    /// <summary>The name and the shape.</summary>
    public override string ToString() => Info.ToString();
}
