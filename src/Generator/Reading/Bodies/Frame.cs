using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>One execution of a method: its variables, and where it was called.</summary>
/// <param name="method">The method; null while the initializer of a field is read.</param>
/// <param name="scope">The name of the call, which stands before those inside.</param>
/// <param name="caller">The frame that called; null for the outermost.</param>
/// <param name="calledAt">The place of the call; null for the outermost.</param>
internal sealed class Frame(IMethodSymbol? method, NameNode scope, Frame? caller, Location? calledAt)
{
    public IMethodSymbol? Method => method;

    public NameNode Scope => scope;

    public Frame? Caller => caller;

    public Dictionary<ISymbol, Value> Variables { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The iteration of each loop that is running, outermost first.</summary>
    public ImmutableArray<int> Iterations { get; set; } = [];

    public Value Result { get; set; } = Value.Unknown;

    /// <summary>The expression that <see cref="Result"/> was returned by.</summary>
    public Location? ResultAt { get; set; }

    /// <summary>The places of the calls that led here, innermost first.</summary>
    public ImmutableArray<Location> Callers =>
        caller is null || calledAt is null ? [] : caller.Callers.Insert(0, calledAt);
}

/// <summary>How a statement ends.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
