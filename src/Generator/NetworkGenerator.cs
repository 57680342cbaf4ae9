using System.Text;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Printing.Gpu;
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

    /// <summary>The step that looks for the package for GPUs; its result is whether the compilation refers to it.</summary>
    public const string GpuStep = "HasGpu";

    /// <summary>The step that reads a scalar function; its result is a spec.</summary>
    public const string GradientSpecStep = "GradientSpec";

    /// <summary>The step that differentiates a scalar function and writes it.</summary>
    public const string GradientSourceStep = "GradientSource";

    private readonly ReadingMemory<NetworkSpec> _networks = new();
    private readonly ReadingMemory<GradientSpec> _functions = new();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        WarmUp.Start();
        var targets = context.CompilationProvider
            .Select((compilation, _) => new Targets(compilation.GetTypeByMetadataName("GraphGen.GpuDevice") is not null))
            .WithTrackingName(GpuStep);
        var sources = context.SyntaxProvider
            .ForAttributeWithMetadataName("GraphGen.NetworkAttribute", (node, _) => node is ClassDeclarationSyntax, Read)
            .Where(spec => spec is not null)
            .WithTrackingName(SpecStep)
            .Combine(targets)
            .Select((input, cancellation) => Compile(input.Left!, input.Right.HasGpu, cancellation))
            .WithTrackingName(SourceStep);
        var functions = context.SyntaxProvider
            .ForAttributeWithMetadataName("GraphGen.GradientAttribute", (node, _) => node is MethodDeclarationSyntax, ReadFunction)
            .Where(spec => spec is not null)
            .WithTrackingName(GradientSpecStep)
            .Select((spec, cancellation) => Compile(spec!, cancellation))
            .WithTrackingName(GradientSourceStep);
        context.RegisterSourceOutput(sources, Add);
        context.RegisterSourceOutput(functions, Add);
        context.RegisterSourceOutput(targets, AddGpuAccess);
    }

    private static void Add(SourceProductionContext output, EmittedSource source) =>
        output.AddSource(source.Name, SourceText.From(source.Text, Utf8));

    private static void AddGpuAccess(SourceProductionContext output, Targets targets)
    {
        if (targets.HasGpu)
            Add(output, new("GraphGen.Gpu.g.cs", GpuAccessPrinter.Print()));
    }

    private GradientSpec? ReadFunction(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        _functions.Recall(context.TargetNode, context.SemanticModel.Compilation, () =>
        {
            var read = GradientReader.Read((IMethodSymbol)context.TargetSymbol, context.SemanticModel.Compilation, cancellation);
            return (read.Spec, read.Files);
        });

    private static EmittedSource Compile(GradientSpec spec, CancellationToken cancellation) =>
        new($"{spec.Type.UniqueName}.{spec.Method}Gradient.g.cs", Attempt(
            spec.Broken,
            () => GradientPrinter.Print(spec, Compiler.Compile(spec, cancellation)),
            () => GradientPrinter.PrintBroken(spec)));

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private NetworkSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        _networks.Recall(context.TargetNode, context.SemanticModel.Compilation, () =>
        {
            var read = NetworkReader.Read((INamedTypeSymbol)context.TargetSymbol, context.SemanticModel.Compilation, cancellation);
            return (read.Spec, read.Files);
        });

    private static EmittedSource Compile(NetworkSpec spec, bool hasGpu, CancellationToken cancellation) =>
        new(spec.Type.UniqueName + ".g.cs", Attempt(
            spec.Broken,
            () => NetworkPrinter.Print(Compiler.Compile(spec, cancellation), hasGpu),
            () => NetworkPrinter.PrintBroken(spec, hasGpu)));

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

    // An object, because Roslyn's steps are compiled ahead of time for objects, and for a bool when they first run.
    private sealed record Targets(bool HasGpu);
}
