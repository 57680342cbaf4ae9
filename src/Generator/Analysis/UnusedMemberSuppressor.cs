using System.Collections.Immutable;
using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GraphGen.Generator.Analysis;

/// <summary>
/// Silences what editors say of private methods that are never called, and of their parameters: graph methods are read by the
/// compiler, not run.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedMemberSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableArray<SuppressionDescriptor> Descriptors = ImmutableArray
        .Create("IDE0051", "IDE0052", "IDE0060", "CA1801", "CA1811", "CA1822", "CA1823")
        .Select(id => new SuppressionDescriptor("GGS" + id, id, "GraphGen compiles this method; it is never run"))
        .ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Descriptors;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (KnownSymbols.Find(context.Compilation) is not { } known)
            return;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (!IsInGraphMethod(diagnostic, known, context))
                continue;
            var descriptor = Descriptors.First(candidate => candidate.SuppressedDiagnosticId == diagnostic.Id);
            context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
        }
    }

    private static bool IsInGraphMethod(Diagnostic diagnostic, KnownSymbols known, SuppressionAnalysisContext context)
    {
        var cancellation = context.CancellationToken;
        if (diagnostic.Location.SourceTree is not { } tree)
            return false;
        var node = tree.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan);
        return node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
            && context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol method
            && known.IsGraphMethod(method);
    }
}
