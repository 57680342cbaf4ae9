using System.Collections.Immutable;

namespace GraphGen;

/// <summary>One stored tensor of a network: a parameter, or a piece of state such as a running mean.</summary>
/// <param name="Name">Its path of variables, layers and loop indices, such as <c>first.linear.weight</c>.</param>
/// <param name="Shape">Its sizes, outermost first; empty for a scalar.</param>
/// <param name="Offset">Where its values begin in the flat arena, in floats; a multiple of 16.</param>
/// <param name="Init">How its first values are drawn.</param>
/// <param name="FanIn">Inputs a unit sums over, for <paramref name="Init"/>; 0 takes it from the shape.</param>
/// <param name="FanOut">Outputs an input feeds, for <paramref name="Init"/>; 0 takes it from the shape.</param>
/// <remarks>
/// From the shape [out, in, ...rest] fan-in is in·∏rest and fan-out is out·∏rest; with fewer than two
/// dimensions both are the size. A bias states the fan-in of its layer, a weight [in, out] both.
/// </remarks>
public sealed record TensorInfo(
    string Name, ImmutableArray<int> Shape, int Offset, Init Init, int FanIn = 0, int FanOut = 0)
{
    /// <summary>The boundary, in floats, that every tensor begins on: 64 bytes, a cache line.</summary>
    public const int Alignment = 16;

    /// <summary>Its sizes, outermost first.</summary>
    public ImmutableArray<int> Shape { get; } = Shape;

    /// <summary>Number of values: the product of <see cref="Shape"/>.</summary>
    public int Size { get; } = TensorShape.Size(Shape, Name);

    /// <summary>Inputs a unit sums over.</summary>
    public int FanIn { get; } = FanIn > 0 ? FanIn : TensorShape.Fan(Shape, side: 1);

    /// <summary>Outputs an input feeds.</summary>
    public int FanOut { get; } = FanOut > 0 ? FanOut : TensorShape.Fan(Shape, side: 0);

    /// <summary>The first aligned offset behind this tensor, in floats.</summary>
    internal long End => Align((long)Offset + Size);

    /// <summary>The name and the shape, such as <c>head.weight [10, 128]</c>.</summary>
    public override string ToString() => $"{Name} {TensorShape.Text(Shape.AsSpan())}";

    static long Align(long floats) => (floats + Alignment - 1) / Alignment * Alignment;
}
