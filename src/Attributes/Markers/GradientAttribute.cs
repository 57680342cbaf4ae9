namespace GraphGen;

/// <summary>
/// Marks a static function of floats, or of doubles, F(x, y, …). GraphGen adds FGradient with the same parameters, which
/// returns the value and the derivative with respect to each parameter, as straight-line code.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GradientAttribute : Attribute;
