using System.Collections.Immutable;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>Gathers the calls of operators in the order in which they are executed.</summary>
/// <param name="inputs">How many inputs there are: calls are numbered after them.</param>
/// <param name="problems">Told of names that are used twice.</param>
internal sealed class Recorder(int inputs, Problems problems)
{
    /// <summary>More calls than this are a mistake: a loop that grew, and would take minutes to compile.</summary>
    public const int Limit = 10_000;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<SyntaxNode, string> _codes = [];

    public NameNode Root { get; } = NameNode.Root();

    public bool IsFull => _entries.Count >= Limit;

    public ImmutableArray<CallSite> Sites => _entries.Select(entry => entry.Site).ToImmutableArray();

    public GraphValue Add(string operation, EquatableArray<ArgumentSpec> arguments, NameNode name, SyntaxNode syntax, CallSite site)
    {
        if (!_codes.TryGetValue(syntax, out string? code))
            _codes[syntax] = code = Text.Statement(syntax);
        _entries.Add(new Entry(operation, arguments, name, code, site));
        return new GraphValue(inputs + _entries.Count - 1);
    }

    /// <summary>The calls with their names settled.</summary>
    public EquatableArray<CallSpec> Calls()
    {
        Root.Settle((site, name) => problems.Report(DiagnosticTable.DuplicateName, Places.OfCall(site), name));
        return _entries
            .Select(entry => new CallSpec(entry.Operation, entry.Arguments, entry.Name.Path, entry.Code))
            .ToEquatable();
    }

    private sealed record Entry(
        string Operation, EquatableArray<ArgumentSpec> Arguments, NameNode Name, string Code, CallSite Site);
}
