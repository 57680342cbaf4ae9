using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>Reads documentation comments.</summary>
internal static class Summaries
{
    /// <summary>The summary of a symbol on one line; empty when there is none, or none that is well-formed.</summary>
    public static string Of(ISymbol symbol, CancellationToken cancellation)
    {
        string? xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellation);
        if (string.IsNullOrEmpty(xml))
            return "";
        try
        {
            return OneLine(XElement.Parse(xml).Element("summary")?.Value ?? "");
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
