namespace GraphGen;

/// <summary>
/// Marks a static method as a reusable block. It is inlined where it is called, and every call has parameters of its own,
/// named after the call. In <see cref="GradientAttribute"/> functions it marks a helper on numbers.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LayerAttribute : Attribute;
