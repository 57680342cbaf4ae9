using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GraphGen.Generator.Tests.Testing;

/// <summary>Runs analyzers over compilations in memory.</summary>
internal static class Analysis
{
    /// <summary>What the C# compiler and the analyzers report, failures of an analyzer (AD0001) included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(CSharpCompilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true,
            logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var all = await compilation.WithAnalyzers([.. analyzers], options).GetAllDiagnosticsAsync();
        return [.. all.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];
    }

    /// <summary>The text that a diagnostic underlines.</summary>
    public static string Underlined(this Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
