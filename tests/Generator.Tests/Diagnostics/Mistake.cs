namespace GraphGen.Generator.Tests.Diagnostics;

/// <summary>A source with one mistake.</summary>
/// <param name="Id">The ID of the only diagnostic it may give.</param>
/// <param name="Underlined">The text that is underlined.</param>
/// <param name="Code">The source.</param>
public sealed record Mistake(string Id, string Underlined, string Code)
{
    public override string ToString() => $"{Id} at {Underlined}";
}
