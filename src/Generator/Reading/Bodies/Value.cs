using System.Collections.Immutable;

namespace GraphGen.Generator.Reading;

/// <summary>What an expression of a graph method is worth at build time.</summary>
internal abstract record Value
{
    /// <summary>What a mistake leaves behind: whatever is computed from it is unknown, too, and not reported again.</summary>
    public static Value Unknown { get; } = new UnknownValue();

    private sealed record UnknownValue : Value;
}

/// <summary>A value of the graph, by its number; in scalar functions a float or a double.</summary>
internal sealed record GraphValue(int Index) : Value;

/// <summary>A number, a bool, a string, a char or null; an enum member is its underlying number.</summary>
internal sealed record Constant(object? Content) : Value;

internal sealed record TupleValue(ImmutableArray<Value> Items) : Value;

/// <summary>An array, or anything else that a collection expression makes.</summary>
internal sealed record ListValue(ImmutableArray<Value> Items) : Value;

internal sealed record InitValue(InitArgument Argument) : Value;

internal sealed record DimValue(DimSpec Dim) : Value;

/// <summary>A condition on data: only scalar functions have them, to choose between two values.</summary>
internal abstract record Condition : Value;

/// <summary>The result of Less, LessOrEqual or Equal, by its number.</summary>
internal sealed record Comparison(int Index) : Condition;

internal sealed record Not(Condition Inner) : Condition;

internal sealed record And(Condition Left, Condition Right) : Condition;

internal sealed record Or(Condition Left, Condition Right) : Condition;
