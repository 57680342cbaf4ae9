namespace GraphGen;

/// <summary>A network's state: tensors that training updates without gradients, such as running means.</summary>
public class TensorCollection : TensorSet<StoredTensor>
{
    /// <summary>Allocates the tensors, all 0.</summary>
    /// <param name="tensors">What to hold, in order.</param>
    /// <exception cref="ArgumentException">A name is empty or repeated, or places are unaligned or overlap.</exception>
    public TensorCollection(IReadOnlyList<TensorInfo> tensors)
        : base(new TensorLayout(tensors), static (info, values) => new StoredTensor(info, values))
    {
    }
}
