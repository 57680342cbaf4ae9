namespace GraphGen;

/// <summary>
/// Marks the static method that computes the network's outputs: it takes <see cref="Tensor"/>s and <see cref="Indices"/>,
/// each with a <see cref="ShapeAttribute"/>, and returns a <see cref="Tensor"/> or a tuple of them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForwardAttribute : Attribute;
