using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>A primitive that folds some axes to size 1.</summary>
/// <param name="Axes">In ascending order.</param>
internal abstract record Reduction(EquatableArray<int> Axes) : Primitive
{
    /// <summary>The result over nothing: 0 for a sum.</summary>
    public abstract double Identity { get; }

    /// <summary>The fold of two values: for the interpreter.</summary>
    public abstract double Combine(double a, double b);

    /// <summary>The fold of two values in emitted code.</summary>
    public abstract Printing.Code Write(Printing.Dialect dialect, Printing.Code a, Printing.Code b);

    /// <summary>The function of the vector library that folds the lanes of one vector.</summary>
    public abstract string Lanes { get; }

    /// <summary>The same fold over other axes.</summary>
    public Reduction Over(IEnumerable<int> axes) => this with { Axes = axes.ToEquatableAxes() };

    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => inputs[0].Shape.Reduced(Axes);
}

internal static class AxesExtensions
{
    public static EquatableArray<int> ToEquatableAxes(this IEnumerable<int> axes) => axes.ToEquatable();
}
