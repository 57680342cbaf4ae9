using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Analysis;

// GG01xx, first part: classes, signatures and inputs.
internal static partial class DiagnosticTable
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "GG0101", "The class is not partial",
        "'{0}' must be declared partial, because GraphGen adds members to it",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0101.md");

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "GG0102", "A containing type is not partial",
        "'{0}' must be declared partial, because GraphGen adds members to '{1}' inside it",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0102.md");

    public static readonly DiagnosticDescriptor WrongKindOfType = new(
        "GG0103", "This kind of type can not be compiled",
        "'{0}' can not be {1}; write a plain partial class",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0103.md");

    public static readonly DiagnosticDescriptor HasBaseClass = new(
        "GG0104", "The network has a base class",
        "'{0}' can not derive from '{1}', because GraphGen derives every network from its own base class",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0104.md");

    public static readonly DiagnosticDescriptor MemberTaken = new(
        "GG0105", "A member has a name that GraphGen adds",
        "'{0}' declares '{1}', which GraphGen adds itself; rename it",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0105.md");

    public static readonly DiagnosticDescriptor NoForward = new(
        "GG0106", "The network has no [Forward] method",
        "'{0}' has no method marked [Forward], so there is nothing to compile",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0106.md");

    public static readonly DiagnosticDescriptor SeveralForward = new(
        "GG0107", "The network has several [Forward] methods",
        "'{0}' already has the [Forward] method '{1}'; mark one only",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0107.md");

    public static readonly DiagnosticDescriptor SeveralLoss = new(
        "GG0108", "The network has several [Loss] methods",
        "'{0}' already has the [Loss] method '{1}'; mark one only",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0108.md");

    public static readonly DiagnosticDescriptor NotStatic = new(
        "GG0109", "A graph method is not static",
        "'{0}' must be static, because no instance exists when it is compiled",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0109.md");

    public static readonly DiagnosticDescriptor WrongMethod = new(
        "GG0110", "This kind of method can not be compiled",
        "'{0}' can not be {1}: {2}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0110.md");

    public static readonly DiagnosticDescriptor WrongResult = new(
        "GG0111", "A graph method returns the wrong type",
        "'{0}' must return {1}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0111.md");

    public static readonly DiagnosticDescriptor NoBody = new(
        "GG0112", "A graph method has no body",
        "'{0}' has no body to compile",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0112.md");

    public static readonly DiagnosticDescriptor ParameterType = new(
        "GG0113", "A parameter has the wrong type",
        "The parameter '{0}' must be {1}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0113.md");

    public static readonly DiagnosticDescriptor WrongParameter = new(
        "GG0114", "This kind of parameter can not be compiled",
        "The parameter '{0}' can not be {1}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0114.md");

    public static readonly DiagnosticDescriptor NoShape = new(
        "GG0115", "An input has no [Shape]",
        "The input '{0}' needs a [Shape], such as [Shape(\"batch\", 784)]",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0115.md");

    public static readonly DiagnosticDescriptor BadShape = new(
        "GG0116", "A dimension is neither a size nor a symbol",
        "A dimension must be a positive int or a name, but this is {0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0116.md");

    public static readonly DiagnosticDescriptor SymbolClash = new(
        "GG0117", "A symbolic dimension has a name that is taken",
        "The symbol '{0}' {1}; rename one of them",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0117.md");

    public static readonly DiagnosticDescriptor DuplicateInput = new(
        "GG0118", "The name of an input is taken",
        "The name '{0}' is taken: the inputs of a network and the results of a [Gradient] function need different names",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0118.md");

    public static readonly DiagnosticDescriptor LossMismatch = new(
        "GG0119", "[Loss] does not take the results of [Forward]",
        "'{0}' must begin with {1} Tensor parameter(s) without [Shape], which take the results of '{2}'",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0119.md");

    public static readonly DiagnosticDescriptor NotANetwork = new(
        "GG0133", "The class of a graph method is no [Network]",
        "'{0}' is not compiled, because '{1}' is not marked [Network]",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "GG0133.md");
}
