using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphGen.Generator.Reading;

/// <summary>Reads documentation comments.</summary>
internal static class Summaries
{
    /// <summary>The summary of a symbol on one line; empty when there is none, or none that is well-formed.</summary>
    public static string Of(ISymbol symbol, CancellationToken cancellation)
    {
        var summary = symbol.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellation).GetLeadingTrivia())
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .Where(comment => !comment.ContainsDiagnostics)
            .SelectMany(comment => comment.Content)
            .OfType<XmlElementSyntax>()
            .FirstOrDefault(element => element.StartTag.Name.LocalName.ValueText == "summary");
        return summary is null ? "" : OneLine(string.Concat(summary.DescendantTokens().Where(IsText).Select(token => token.ValueText)));
    }

    private static bool IsText(SyntaxToken token) => token.Parent is XmlTextSyntax or XmlCDataSectionSyntax
        && token.Kind() is SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlTextLiteralNewLineToken or SyntaxKind.XmlEntityLiteralToken;

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
