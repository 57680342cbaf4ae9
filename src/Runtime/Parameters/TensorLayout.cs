namespace GraphGen;

/// <summary>A checked list of tensors with the size of the arena that holds them.</summary>
sealed class TensorLayout
{
    internal IReadOnlyList<TensorInfo> Tensors { get; }

    internal long Floats { get; }

    /// <exception cref="ArgumentException">A name is empty or repeated, or places are unaligned or overlap.</exception>
    internal TensorLayout(IReadOnlyList<TensorInfo> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        Tensors = tensors;
        CheckNames(tensors);
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Offset))
        {
            if (tensor.Offset < Floats || tensor.Offset % TensorInfo.Alignment != 0)
                throw new ArgumentException(
                    $"Tensor '{tensor.Name}' at offset {tensor.Offset} is unaligned or overlaps the one before it; "
                    + $"the next free offset is {Floats}, and every offset is a multiple of {TensorInfo.Alignment}.", nameof(tensors));
            Floats = tensor.End;
        }
    }

    static void CheckNames(IReadOnlyList<TensorInfo> tensors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tensor in tensors)
        {
            if (string.IsNullOrEmpty(tensor.Name)) throw new ArgumentException("A tensor has no name.", nameof(tensors));
            if (!seen.Add(tensor.Name))
                throw new ArgumentException($"Two tensors are named '{tensor.Name}'; give one another name.", nameof(tensors));
        }
    }
}
