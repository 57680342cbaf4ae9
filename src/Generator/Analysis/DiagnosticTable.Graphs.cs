using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Analysis;

// GG02xx: mistakes that the graph shows. A GraphException brings the whole message.
internal static partial class DiagnosticTable
{
    public static readonly DiagnosticDescriptor Shapes = new(
        "GG0201", "Shapes do not match",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0201.md");

    public static readonly DiagnosticDescriptor InnerSizes = new(
        "GG0202", "The inner sizes of a product differ",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0202.md");

    public static readonly DiagnosticDescriptor Axis = new(
        "GG0203", "The axis does not exist",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0203.md");

    public static readonly DiagnosticDescriptor ReshapeCount = new(
        "GG0204", "Reshape changes the number of values",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0204.md");

    public static readonly DiagnosticDescriptor ConcatParts = new(
        "GG0205", "The parts of Concat do not fit",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0205.md");

    public static readonly DiagnosticDescriptor SliceRange = new(
        "GG0206", "The slice is outside of its axis",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0206.md");

    public static readonly DiagnosticDescriptor Rank = new(
        "GG0207", "The tensor has the wrong number of axes",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0207.md");

    public static readonly DiagnosticDescriptor ArgumentRange = new(
        "GG0208", "An argument is out of its range",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0208.md");

    public static readonly DiagnosticDescriptor KnownSize = new(
        "GG0209", "The size must be known at build time",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0209.md");

    public static readonly DiagnosticDescriptor LossNotScalar = new(
        "GG0210", "The loss is not a single number",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0210.md");

    public static readonly DiagnosticDescriptor NoGradient = new(
        "GG0211", "A parameter gets no gradient",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0211.md");

    public static readonly DiagnosticDescriptor LossWithoutParameters = new(
        "GG0212", "The loss does not depend on any parameter",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0212.md");

    public static readonly DiagnosticDescriptor UnknownSymbol = new(
        "GG0213", "The symbolic dimension can not be determined",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0213.md");

    public static readonly DiagnosticDescriptor Unused = new(
        "GG0214", "The result is never used",
        "{0}",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "GG0214.md");

    public static readonly DiagnosticDescriptor Target = new(
        "GG0215", "The target does not fit",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0215.md");

    public static readonly DiagnosticDescriptor SameParameter = new(
        "GG0216", "Two parameters have the same name",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0216.md");

    public static readonly DiagnosticDescriptor Internal = new(
        "GG0299", "GraphGen has failed",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0299.md");
}
