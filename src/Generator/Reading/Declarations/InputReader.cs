using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphGen.Generator.Reading;

/// <summary>Reads the parameters of [Forward] and [Loss] that are inputs, with their [Shape]s.</summary>
internal sealed class InputReader(KnownSymbols known, Problems problems, CancellationToken cancellation)
{
    // The parameters that generated members have beside symbols and inputs.
    private static readonly string[] OfConstructor = ["seed", "threads"];
    private static readonly string[] OfTrainStep = ["optimizer"];

    private readonly Dictionary<string, (InputSpec Spec, Location Place)> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _symbols = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<InputSpec> _order = [];
    private readonly List<Location> _places = [];

    public IReadOnlyList<InputSpec> Inputs => _order;

    public IReadOnlyList<Location> Places => _places;

    /// <summary>Reads a parameter. It becomes the next input, even when its shape is wrong.</summary>
    public void Read(IParameterSymbol parameter, bool forLoss)
    {
        var place = Reading.Places.OfName(parameter, cancellation);
        if (_inputs.ContainsKey(parameter.Name) || OfTrainStep.Contains(parameter.Name))
            problems.Report(DiagnosticTable.DuplicateInput, place, parameter.Name);
        var kind = known.IsTensor(parameter.Type) ? ElementKind.Float : ElementKind.Index;
        var input = new InputSpec(parameter.Name, kind, Shape(parameter, place).ToEquatable(), forLoss);
        _inputs[parameter.Name] = (input, place);
        _order.Add(input);
        _places.Add(place);
    }

    /// <summary>Reports symbols that are called like an input: both would be parameters of one method.</summary>
    public void CheckSymbols()
    {
        foreach (string symbol in _symbols.Values)
        {
            if (_inputs.TryGetValue(symbol, out var input))
                problems.Report(DiagnosticTable.SymbolClash, input.Place, symbol, "is also the name of this input");
        }
    }

    private List<DimSpec> Shape(IParameterSymbol parameter, Location place)
    {
        if (KnownSymbols.Find(parameter, known.Shape) is not { } attribute)
        {
            problems.Report(DiagnosticTable.NoShape, place, parameter.Name);
            return [];
        }

        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } dims])
        {
            problems.ReportedByCompiler();
            return [];
        }

        var syntax = (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax(cancellation);
        bool isEachWritten = syntax.ArgumentList?.Arguments.Count == dims.Values.Length;
        return dims.Values
            .Select((dim, i) => Dim(dim, (isEachWritten ? (SyntaxNode)syntax.ArgumentList!.Arguments[i] : syntax).GetLocation()))
            .ToList();
    }

    private DimSpec Dim(TypedConstant dim, Location place)
    {
        switch (dim.Kind == TypedConstantKind.Array ? null : dim.Value)
        {
            case int size and > 0:
                return new DimSpec(size, null);
            case string symbol when SyntaxFacts.IsValidIdentifier(symbol):
                CheckSymbol(symbol, place);
                return new DimSpec(0, symbol);
            default:
                problems.Report(DiagnosticTable.BadShape, place, dim.IsNull ? "null" : dim.ToCSharpString());
                return new DimSpec(1, null);
        }
    }

    private void CheckSymbol(string symbol, Location place)
    {
        if (!_symbols.TryGetValue(symbol, out string? other))
            _symbols[symbol] = other = symbol;
        if (other != symbol)
            problems.Report(DiagnosticTable.SymbolClash, place, symbol, $"differs from '{other}' only by its case");
        if (OfConstructor.Contains(symbol))
            problems.Report(DiagnosticTable.SymbolClash, place, symbol, "is also the name of a parameter of the constructor");
    }
}
