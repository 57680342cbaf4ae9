namespace GraphGen;

/// <summary>
/// An input of 32-bit integers, such as class labels. Like <see cref="Tensor"/> it exists only in the methods
/// that GraphGen compiles.
/// </summary>
public readonly struct Indices;
