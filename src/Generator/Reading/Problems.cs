using System.Collections.Immutable;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>The mistakes found so far. A layer is read once a call, so its mistakes are found repeatedly and kept once.</summary>
internal sealed class Problems
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string Id, Location Place)> _seen = [];

    /// <summary>Whether the source has a mistake, be it ours to report or the C# compiler's.</summary>
    public bool Any { get; private set; }

    public ImmutableArray<Diagnostic> Found => _found.ToImmutableArray();

    public void Report(DiagnosticDescriptor descriptor, Location place, params object?[] arguments)
    {
        Any |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        if (_seen.Add((descriptor.Id, place)))
            _found.Add(Diagnostic.Create(descriptor, place, arguments));
    }

    /// <summary>Reports that a result is unknown when nothing else tells why: no failure is silent.</summary>
    public void ReportUnexplained(Location place, string method)
    {
        if (!Any)
            Report(DiagnosticTable.Internal, place, $"GraphGen could not read what '{method}' returns, please report it");
    }

    /// <summary>Notes a mistake that the C# compiler reports.</summary>
    public void ReportedByCompiler() => Any = true;
}
