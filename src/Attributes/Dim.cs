namespace GraphGen;

/// <summary>A dimension of a shape: a size, or the name of a symbolic one such as "batch".</summary>
/// <param name="Size">The size; -1 stands for the one that follows from the others. Ignored where there is a symbol.</param>
/// <param name="Symbol">The name of a symbolic dimension, or null.</param>
public readonly record struct Dim(int Size, string? Symbol)
{
    /// <summary>A literal size.</summary>
    public static implicit operator Dim(int size) => new(size, null);

    /// <summary>A symbolic dimension, named as in <see cref="ShapeAttribute"/>.</summary>
    public static implicit operator Dim(string symbol) => new(0, symbol);
}
