using System.Collections.Immutable;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>
/// Reads a [Network] class into a <see cref="NetworkSpec"/>. With <see cref="GradientReader"/> it is the only way from Roslyn's
/// symbols to ours.
/// </summary>
internal sealed class NetworkReader
{
    // What we add: the user can not have members of these names.
    private static readonly string[] Added =
    [
        "TrainStep", "Gradients", "Evaluate", "Predict", "Sample", "Graph", "Cost", "Parameters",
        "Results", "ParameterSet", "StateSet",
    ];

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly KnownSymbols _known;
    private readonly Problems _problems = new();
    private readonly InputReader _inputs;

    private NetworkReader(INamedTypeSymbol type, Compilation compilation, KnownSymbols known, CancellationToken cancellation)
    {
        (_type, _compilation, _known, _cancellation) = (type, compilation, known, cancellation);
        _inputs = new InputReader(known, _problems, cancellation);
    }

    /// <summary>Reads a class; mistakes in the source are in the result, never thrown.</summary>
    /// <param name="type">The class that is marked [Network].</param>
    /// <param name="compilation">The compilation it is part of; layers are looked up there.</param>
    /// <param name="cancellation">Checked at every step.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static ReadResult Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        KnownSymbols.Find(compilation) is { } known
            ? new NetworkReader(type, compilation, known, cancellation).Read()
            : new ReadResult(null, SiteMap.Of(Places.OfName(type, cancellation)), [], []);

    private ReadResult Read()
    {
        var name = Places.OfName(_type, _cancellation);
        var spec = new TypeReader(_compilation, _problems, _cancellation).Read(_type, Added, isNetwork: true);
        var forward = Single(_known.Forward, DiagnosticTable.SeveralForward);
        var loss = Single(_known.Loss, DiagnosticTable.SeveralLoss);
        if (forward is null)
            _problems.Report(DiagnosticTable.NoForward, name, _type.Name);
        var graph = ReadGraph(forward, loss, new MethodChecks(_known, _problems, _cancellation));
        var sites = new SiteMap(name, _inputs.Places.ToImmutableArray(), graph.Recorder.Sites, graph.OutputPlaces);
        var files = _type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Concat(graph.Files).ToImmutableArray();
        return new ReadResult(spec is null ? null : Spec(spec, graph), sites, _problems.Found, files);
    }

    private NetworkSpec Spec(TypeSpec type, Graph graph) =>
        new(type, _inputs.Inputs.ToEquatable(), graph.Calls, graph.Outputs.ToEquatable(), graph.Loss)
        {
            Broken = _problems.Any,
            Summary = Summaries.Of(_type, _cancellation),
        };

    private IMethodSymbol? Single(INamedTypeSymbol attribute, DiagnosticDescriptor several)
    {
        var methods = _type.GetMembers().OfType<IMethodSymbol>().Where(method => KnownSymbols.Has(method, attribute)).ToList();
        foreach (var method in methods.Skip(1))
            _problems.Report(several, Places.OfName(method, _cancellation), _type.Name, methods[0].Name);
        return methods.FirstOrDefault();
    }

    private Graph ReadGraph(IMethodSymbol? forward, IMethodSymbol? loss, MethodChecks checks)
    {
        bool readsForward = forward is not null && checks.IsForward(forward);
        bool readsLoss = loss is not null && checks.IsLoss(loss);
        var names = readsForward ? OutputNames(forward!) : [];
        if (readsForward)
            ReadInputs(forward!.Parameters, forLoss: false);
        if (readsLoss && readsForward)
            readsLoss = Fits(loss!, names.Count, forward!);
        if (readsLoss && readsForward)
            ReadInputs(loss!.Parameters.Skip(names.Count), forLoss: true);
        _inputs.CheckSymbols();

        var graph = new Graph(new Recorder(_inputs.Inputs.Count, _problems));
        var body = new BodyReader(_compilation, _known, graph.Recorder, _problems, _cancellation);
        if (readsForward)
            graph.Results = ReadForward(graph, body, forward!, names);
        if (readsForward && readsLoss)
            graph.Loss = ReadLoss(graph, body, loss!);
        graph.Calls = graph.Recorder.Calls();
        graph.Files = body.Files;
        return graph;
    }

    private void ReadInputs(IEnumerable<IParameterSymbol> parameters, bool forLoss)
    {
        foreach (var parameter in parameters)
            _inputs.Read(parameter, forLoss);
    }

    private ImmutableArray<Value> ReadForward(Graph graph, BodyReader body, IMethodSymbol forward, List<string> names)
    {
        var (result, place) = body.Read(forward, forward.Parameters.Select(Value (_, i) => new GraphValue(i)));
        var results = Flatten(result, names.Count).ToImmutableArray();
        graph.OutputPlaces = results.Select(_ => place).ToImmutableArray();
        for (int i = 0; i < Math.Min(names.Count, results.Length); i++)
        {
            if (Index(results[i], forward, place) is { } index)
                graph.Outputs.Add(new OutputSpec(names[i], index));
        }

        return results;
    }

    private int? ReadLoss(Graph graph, BodyReader body, IMethodSymbol loss)
    {
        int inputs = loss.Parameters.Length - graph.Results.Length;
        int first = _inputs.Inputs.Count - inputs;
        var further = Enumerable.Range(first, inputs).Select(Value (i) => new GraphValue(i));
        var (result, place) = body.Read(loss, graph.Results.Concat(further));
        return Index(result, loss, place);
    }

    private int? Index(Value value, IMethodSymbol method, Location place)
    {
        if (value is Constant)
            _problems.Report(DiagnosticTable.ConstantResult, place, method.Name);
        else if (value is not GraphValue)
            _problems.ReportUnexplained(place, method.Name);
        return (value as GraphValue)?.Index;
    }

    // The leading parameters of [Loss] are the results of [Forward]: tensors without a shape of their own.
    private bool Fits(IMethodSymbol loss, int results, IMethodSymbol forward)
    {
        var leading = loss.Parameters.Take(results).ToList();
        var wrong = leading.FirstOrDefault(parameter => !_known.IsTensor(parameter.Type) || KnownSymbols.Has(parameter, _known.Shape));
        if (leading.Count == results && wrong is null)
            return true;
        var place = Places.OfName((ISymbol?)wrong ?? loss, _cancellation);
        _problems.Report(DiagnosticTable.LossMismatch, place, loss.Name, results, forward.Name);
        return false;
    }

    private static List<string> OutputNames(IMethodSymbol forward) => forward.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
        ? TupleNames(tuple).ToList()
        : [forward.Name == "Forward" ? "output" : Text.CamelCase(forward.Name)];

    private static IEnumerable<string> TupleNames(INamedTypeSymbol tuple, string prefix = "")
    {
        for (int i = 0; i < tuple.TupleElements.Length; i++)
        {
            var element = tuple.TupleElements[i];
            string name = element.IsExplicitlyNamedTupleElement ? Text.CamelCase(element.Name) : "output" + Text.Invariant(i + 1);
            if (element.Type is INamedTypeSymbol { IsTupleType: true } inner)
            {
                foreach (string innerName in TupleNames(inner, prefix + name + "_"))
                    yield return innerName;
            }
            else
            {
                yield return prefix + name;
            }
        }
    }

    private static IEnumerable<Value> Flatten(Value value, int count) => value switch
    {
        TupleValue tuple => tuple.Items.SelectMany(item => Flatten(item, 1)),
        _ when value == Value.Unknown => Enumerable.Repeat(value, count),
        _ => [value],
    };

    /// <summary>What the bodies give.</summary>
    private sealed class Graph(Recorder recorder)
    {
        public Recorder Recorder => recorder;

        public EquatableArray<CallSpec> Calls { get; set; } = EquatableArray<CallSpec>.Empty;

        public ImmutableArray<Value> Results { get; set; } = [];

        public List<OutputSpec> Outputs { get; } = [];

        public ImmutableArray<Location> OutputPlaces { get; set; } = [];

        public int? Loss { get; set; }

        public IEnumerable<SyntaxTree> Files { get; set; } = [];
    }
}
