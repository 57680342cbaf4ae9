using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GraphGen.Generator.Analysis;

/// <summary>
/// Reports what is wrong with [Network] classes and [Gradient] functions, with the reader and the checks of the compiler that the
/// generator uses. A generator that reported by itself would block hot reload.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticTable.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.Find(start.Compilation) is not { } known)
                return;
            var reports = new Reports();
            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, known, reports), SymbolKind.NamedType);
            start.RegisterSymbolAction(symbol => AnalyzeMethod(symbol, known, reports), SymbolKind.Method);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, KnownSymbols known, Reports reports)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!KnownSymbols.Has(type, known.Network))
            return;
        var read = NetworkReader.Read(type, context.Compilation, context.CancellationToken);
        reports.AddAll(context, read.Diagnostics);
        if (read.Spec is not { Broken: false } spec)
            return;
        if (GraphChecks.Check(spec, context.CancellationToken) is { } problem)
            reports.Add(context, Describe(problem, read.Sites));
        else
            reports.AddAll(context, UnusedCalls.Find(spec, read.Sites));
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, KnownSymbols known, Reports reports)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (KnownSymbols.Has(method, known.Gradient))
            AnalyzeGradient(context, method, reports);
        bool isNetworkMethod = KnownSymbols.Has(method, known.Forward) || KnownSymbols.Has(method, known.Loss);
        if (isNetworkMethod && !KnownSymbols.Has(method.ContainingType, known.Network))
        {
            var place = Places.OfName(method, context.CancellationToken);
            reports.Add(context, Diagnostic.Create(DiagnosticTable.NotANetwork, place, method.Name, method.ContainingType.Name));
        }
    }

    private static void AnalyzeGradient(SymbolAnalysisContext context, IMethodSymbol method, Reports reports)
    {
        var read = GradientReader.Read(method, context.Compilation, context.CancellationToken);
        reports.AddAll(context, read.Diagnostics);
        if (read.Spec is { Broken: false } spec && GraphChecks.Check(spec, context.CancellationToken) is { } problem)
            reports.Add(context, Describe(problem, read.Sites));
    }

    private static Diagnostic Describe(GraphException problem, SiteMap sites)
    {
        var site = sites[problem.Site];
        return Diagnostic.Create(DiagnosticTable.Find(problem.Id), site.Location, site.Callers, problem.Message);
    }

    /// <summary>What is reported already: a layer of several networks has its mistakes once.</summary>
    private sealed class Reports
    {
        private readonly ConcurrentDictionary<(string Id, Location Place, string Message), bool> _made = [];

        public void AddAll(SymbolAnalysisContext context, IEnumerable<Diagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics)
                Add(context, diagnostic);
        }

        public void Add(SymbolAnalysisContext context, Diagnostic diagnostic)
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            if (_made.TryAdd((diagnostic.Id, diagnostic.Location, message), true))
                context.ReportDiagnostic(diagnostic);
        }
    }
}
