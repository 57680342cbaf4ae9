using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphGen.Generator.Reading;

/// <summary>Texts made from constants and from the user's source.</summary>
internal static class Text
{
    public static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A constant as string interpolation shows it, in the invariant culture.</summary>
    public static string Of(object? constant) => Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "";

    public static string CamelCase(string name) =>
        name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The statement or the expression body around a node, on one line, without comments.</summary>
    public static string Statement(SyntaxNode node)
    {
        var whole = node.AncestorsAndSelf().FirstOrDefault(ancestor => IsSimple(ancestor) || IsBody(ancestor));
        return OneLine(whole ?? node);
    }

    // Of a loop or an if, only the part that the node stands in.
    private static bool IsBody(SyntaxNode node) =>
        node.Parent is ArrowExpressionClauseSyntax || (node.Parent is StatementSyntax parent && !IsSimple(parent));

    private static bool IsSimple(SyntaxNode node) =>
        node is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax;

    private static string OneLine(SyntaxNode node)
    {
        var text = new StringBuilder();
        bool space = false;
        foreach (var token in node.DescendantTokens())
        {
            space |= token.HasLeadingTrivia;
            if (space && text.Length > 0 && !Tight(text[text.Length - 1], token.Text))
                text.Append(' ');
            AppendOneLine(text, token.Text);
            space = token.HasTrailingTrivia;
        }

        return text.ToString();
    }

    // A line break after an opening bracket, or before a closing one, leaves no space.
    private static bool Tight(char before, string after) =>
        before is '(' or '[' or '.' || (after.Length > 0 && after[0] is ')' or ']' or '.' or ',' or ';');

    private static void AppendOneLine(StringBuilder text, string token)
    {
        foreach (char c in token)
            text.Append(c is '\n' or '\r' ? ' ' : c);
    }
}
