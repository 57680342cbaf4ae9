namespace GraphGen.Generator.Reading;

/// <summary>
/// All that the compiler knows of a network: a straight list of operator calls. Layers are inlined and loops unrolled.
/// Two equal specs compile to the same text; there are no symbols and no positions in here, so an edit elsewhere leaves it equal.
/// </summary>
/// <remarks>
/// Values are numbered: first <see cref="Inputs"/>, in order, then the result of each of <see cref="Calls"/>.
/// </remarks>
internal sealed record NetworkSpec(
    TypeSpec Type,
    EquatableArray<InputSpec> Inputs,
    EquatableArray<CallSpec> Calls,
    EquatableArray<OutputSpec> Outputs,
    int? Loss)
{
    /// <summary>Whether the source has errors: its members are emitted with throwing bodies, the analyzer reports why.</summary>
    public bool Broken { get; init; }

    /// <summary>The documentation of the user's class, one line, empty when there is none.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>Where the emitted members go. Names are escaped where C# needs it.</summary>
/// <param name="Namespace">The namespace, dotted; empty for the global one.</param>
/// <param name="Containers">Declarations of the containing types, outermost first, such as "partial class Outer".</param>
/// <param name="Name">The class's own name.</param>
/// <param name="Accessibility">"public" or "internal" and the like, as declared.</param>
internal sealed record TypeSpec(string Namespace, EquatableArray<string> Containers, string Name, string Accessibility)
{
    /// <summary>A name that no other type of the compilation has, usable as an identifier and as a file name.</summary>
    public string UniqueName { get; init; } = Name;
}

/// <summary>What an input holds: 32-bit floats, or 32-bit indices.</summary>
internal enum ElementKind
{
    Float,
    Index,
}

/// <summary>A parameter of [Forward], or one of [Loss] that is not a result of [Forward].</summary>
/// <param name="ForLoss">True when only [Loss] takes it.</param>
internal sealed record InputSpec(string Name, ElementKind Kind, EquatableArray<DimSpec> Shape, bool ForLoss);

/// <summary>A dimension as the user wrote it: a literal size, or a symbol's name.</summary>
internal sealed record DimSpec(int Size, string? Symbol);

/// <summary>A result of [Forward].</summary>
internal sealed record OutputSpec(string Name, int Value);

/// <summary>One call of an operator.</summary>
/// <param name="Operator">The name of the method of Ops, or of the C# operator: Add, Subtract, Multiply, Divide, Negate.</param>
/// <param name="Path">Variables, layers and loop indices that lead here, such as "first.linear": the stem of parameter names.</param>
/// <param name="Code">The user's statement it comes from, on one line: quoted in the emitted code.</param>
internal sealed record CallSpec(string Operator, EquatableArray<ArgumentSpec> Arguments, string Path, string Code);

/// <summary>An argument, by its parameter's name. Defaults are filled in; what is null or absent is left out.</summary>
internal sealed record ArgumentSpec(string Name, ArgumentValue Value);

internal abstract record ArgumentValue;

/// <summary>A tensor, by its value number.</summary>
internal sealed record TensorArgument(int Value) : ArgumentValue;

/// <summary>Several tensors.</summary>
internal sealed record TensorsArgument(EquatableArray<int> Values) : ArgumentValue;

/// <summary>A constant: a number, or an enum member by its underlying value. A constant in a tensor's place is one, too.</summary>
internal sealed record NumberArgument(double Value) : ArgumentValue;

internal sealed record FlagArgument(bool Value) : ArgumentValue;

internal sealed record TextArgument(string Value) : ArgumentValue;

/// <summary>Several integers, such as axes.</summary>
internal sealed record IntegersArgument(EquatableArray<int> Values) : ArgumentValue;

/// <summary>A shape.</summary>
internal sealed record ShapeArgument(EquatableArray<DimSpec> Dims) : ArgumentValue;

/// <summary>An initializer: the factory method of Init, and its arguments in order.</summary>
internal sealed record InitArgument(string Factory, EquatableArray<double> Arguments) : ArgumentValue;

/// <summary>A scalar function to differentiate. Inputs are values 0, 1, …; calls use the same operators as networks do.</summary>
/// <param name="Method">The user's method, F; the emitted one is FGradient.</param>
/// <param name="ElementType">"float" or "double".</param>
internal sealed record GradientSpec(
    TypeSpec Type,
    string Method,
    string Accessibility,
    string ElementType,
    EquatableArray<string> Inputs,
    EquatableArray<CallSpec> Calls,
    int Result)
{
    public bool Broken { get; init; }
}
