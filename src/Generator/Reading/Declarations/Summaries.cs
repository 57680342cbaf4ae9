using System.Text;
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
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            foreach (var trivia in reference.GetSyntax(cancellation).GetLeadingTrivia())
            {
                if (trivia.GetStructure() is DocumentationCommentTriviaSyntax { ContainsDiagnostics: false } comment && Find(comment) is { } summary)
                    return OneLine(summary);
            }
        }

        return "";
    }

    private static XmlElementSyntax? Find(DocumentationCommentTriviaSyntax comment) => comment.Content
        .OfType<XmlElementSyntax>()
        .FirstOrDefault(element => element.StartTag.Name.LocalName.ValueText == "summary");

    private static string OneLine(XmlElementSyntax summary)
    {
        var text = new StringBuilder();
        foreach (var token in summary.DescendantTokens())
        {
            if (IsText(token))
                text.Append(token.ValueText);
        }

        return string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsText(SyntaxToken token) => token.Parent is XmlTextSyntax or XmlCDataSectionSyntax
        && token.Kind() is SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlTextLiteralNewLineToken or SyntaxKind.XmlEntityLiteralToken;
}
