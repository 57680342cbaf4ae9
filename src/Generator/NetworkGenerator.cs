using System.Text;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GraphGen.Generator;

/// <summary>
/// Adds to every [Network] class its compiled members. What is read from the source compares by value, so nothing behind it runs
/// again unless the network itself has changed. Errors are reported by the analyzer, which reads the same way.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads a class; its result is a spec.</summary>
    public const string SpecStep = "NetworkSpec";

    /// <summary>The step that compiles a spec to text.</summary>
    public const string SourceStep = "NetworkSource";

    /// <summary>The step that reads a scalar function; its result is a spec.</summary>
    public const string GradientSpecStep = "GradientSpec";

    /// <summary>The step that differentiates a scalar function and writes it.</summary>
    public const string GradientSourceStep = "GradientSource";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.SyntaxProvider
            .ForAttributeWithMetadataName("GraphGen.NetworkAttribute", (node, _) => node is ClassDeclarationSyntax, Read)
            .Where(spec => spec is not null)
            .WithTrackingName(SpecStep)
            .Select((spec, cancellation) => Compile(spec!, cancellation))
            .WithTrackingName(SourceStep);
        var functions = context.SyntaxProvider
            .ForAttributeWithMetadataName("GraphGen.GradientAttribute", (node, _) => node is MethodDeclarationSyntax, ReadFunction)
            .Where(spec => spec is not null)
            .WithTrackingName(GradientSpecStep)
            .Select((spec, cancellation) => Compile(spec!, cancellation))
            .WithTrackingName(GradientSourceStep);
        context.RegisterSourceOutput(sources, Add);
        context.RegisterSourceOutput(functions, Add);
    }

    private static void Add(SourceProductionContext output, EmittedSource source) =>
        output.AddSource(source.Name, SourceText.From(source.Text, Utf8));

    private static GradientSpec? ReadFunction(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is IMethodSymbol method
            ? GradientReader.Read(method, context.SemanticModel.Compilation, cancellation).Spec
            : null;

    private static EmittedSource Compile(GradientSpec spec, CancellationToken cancellation) =>
        new($"{spec.Type.UniqueName}.{spec.Method}Gradient.g.cs", Attempt(
            spec.Broken,
            () => GradientPrinter.Print(spec, Compiler.Compile(spec, cancellation)),
            () => GradientPrinter.PrintBroken(spec)));

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static NetworkSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol type
            ? NetworkReader.Read(type, context.SemanticModel.Compilation, cancellation).Spec
            : null;

    private static EmittedSource Compile(NetworkSpec spec, CancellationToken cancellation) =>
        new(spec.Type.UniqueName + ".g.cs", Attempt(
            spec.Broken,
            () => NetworkPrinter.Print(Compiler.Compile(spec, cancellation)),
            () => NetworkPrinter.PrintBroken(spec)));

    // What goes wrong here, a fault of our own included, is the analyzer's to report.
    private static string Attempt(bool isBroken, Func<string> compile, Func<string> fallBack)
    {
        if (isBroken)
            return fallBack();
        try
        {
            return compile();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return fallBack();
        }
    }

    private sealed record EmittedSource(string Name, string Text);
}
