using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Analysis;

// GG01xx, second part: bodies of graph methods.
internal static partial class DiagnosticTable
{
    public static readonly DiagnosticDescriptor UnknownCall = new(
        "GG0120", "The method is neither an operator nor a layer",
        "'{0}' can not be called here: it is neither an operator of Ops nor a method marked [Layer]",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0120.md");

    public static readonly DiagnosticDescriptor ForeignLayer = new(
        "GG0121", "The layer is in another assembly",
        "The layer '{0}' is in the assembly '{1}', whose source is not at hand; copy it into this project",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0121.md");

    public static readonly DiagnosticDescriptor LayerRecursion = new(
        "GG0122", "Layers call each other in a circle",
        "This call never ends: {0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0122.md");

    public static readonly DiagnosticDescriptor DataCondition = new(
        "GG0123", "A condition depends on data",
        "This condition depends on data, but the graph is fixed at build time; choose between two values with ?: in a [Gradient] function",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0123.md");

    public static readonly DiagnosticDescriptor Unsupported = new(
        "GG0124", "The construct can not be compiled",
        "GraphGen can not compile {0}; {1}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0124.md");

    public static readonly DiagnosticDescriptor LoopBound = new(
        "GG0125", "The bound of a loop is not constant",
        "The number of iterations must be known at build time",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0125.md");

    public static readonly DiagnosticDescriptor TooManyOperations = new(
        "GG0126", "There are too many operations",
        "The network has more than {0} operations, or its loops take too many steps; is a loop longer than meant?",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0126.md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "GG0127", "A name is used twice",
        "The name '{0}' is already used; names of calls and of [Gradient] functions must differ",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0127.md");

    public static readonly DiagnosticDescriptor BadName = new(
        "GG0128", "A name is not valid",
        "'{0}' can not be a name; use letters, digits and underscores",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0128.md");

    public static readonly DiagnosticDescriptor NotConstant = new(
        "GG0129", "A value is not known at build time",
        "The value of '{0}' is not known at build time; make it a const, or a static readonly field with an initializer",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0129.md");

    public static readonly DiagnosticDescriptor NoTensor = new(
        "GG0130", "A tensor has no value",
        "A tensor needs a value, so default, null and Tensor? can not be used; assign a tensor or a number",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0130.md");

    public static readonly DiagnosticDescriptor ConstantResult = new(
        "GG0131", "The result is a constant",
        "'{0}' returns a constant, so there is nothing to compute",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0131.md");

    public static readonly DiagnosticDescriptor ConstantFailure = new(
        "GG0132", "A constant can not be computed",
        "This can not be computed: {0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "GG0132.md");
}
