namespace GraphGen;

/// <summary>
/// Marks the static method that computes the loss, a single number. Its leading parameters take the results of
/// <see cref="ForwardAttribute"/> in order; the others are further inputs, such as targets, and need a <see cref="ShapeAttribute"/>.
/// A network without one is for inference only.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LossAttribute : Attribute;
