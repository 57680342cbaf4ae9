namespace GraphGen;

/// <summary>The shape of an input: <c>[Shape("batch", 784)]</c>. No dimensions at all mean a single number.</summary>
/// <param name="dims">
/// For each axis a positive int, its size, or a string, the name of a symbolic dimension. A symbol means the same size
/// everywhere in a network, and may vary at run time up to the capacity given to the constructor.
/// </param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ShapeAttribute(params object[] dims) : Attribute
{
    /// <summary>The dimensions, outermost first: ints and strings.</summary>
    public IReadOnlyList<object> Dims { get; } = dims;
}
