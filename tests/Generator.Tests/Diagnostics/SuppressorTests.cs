using System.Collections.Immutable;
using GraphGen.Generator.Analysis;
using GraphGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GraphGen.Generator.Tests.Diagnostics;

public class SuppressorTests
{
    private const string Code = """
        partial class Functions
        {
            [Layer] static float Helper(float x) => x;
            [Forward] static float Forward(float x) => x;
            [Loss] static float Loss(float x) => x;
            [Gradient] static float Gradient(float x) => x;
            static float Ordinary(float x) => x;
        }
        """;

    [Theory]
    [InlineData("IDE0051")]
    [InlineData("IDE0052")]
    [InlineData("IDE0060")]
    [InlineData("CA1801")]
    [InlineData("CA1811")]
    [InlineData("CA1822")]
    [InlineData("CA1823")]
    public async Task OnlyGraphMethodsAreSilenced(string id)
    {
        var found = await Testing.Analysis.Run(Source.Compile(Code), new Complainer(id), new UnusedMemberSuppressor());
        Assert.Equal(10, found.Length);
        var heard = found.Where(diagnostic => !diagnostic.IsSuppressed);
        Assert.Equal(["Ordinary", "float x"], heard.Select(diagnostic => diagnostic.Underlined()));
    }

    /// <summary>Stands for the editor's analyzers: complains of every method and every parameter.</summary>
#pragma warning disable RS1001, RS1036, RS1038, RS1017, RS1041, RS2008
    private sealed class Complainer(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _unused = new(id, "Unused", "Unused", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_unused];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(Complain, SymbolKind.Method);
        }

        private void Complain(SymbolAnalysisContext context)
        {
            if (context.Symbol.DeclaringSyntaxReferences is not [var reference]
                || reference.GetSyntax(context.CancellationToken) is not MethodDeclarationSyntax method)
                return;
            context.ReportDiagnostic(Diagnostic.Create(_unused, method.Identifier.GetLocation()));
            context.ReportDiagnostic(Diagnostic.Create(_unused, method.ParameterList.Parameters[0].GetLocation()));
        }
    }
}
