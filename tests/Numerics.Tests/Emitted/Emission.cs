using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using GraphGen.Generator;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Printing.Gpu;
using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>Compiles many networks into one assembly in memory, warnings as errors.</summary>
internal static class Emission
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Emitted",
        references:
        [
            .. Net100.References.All,
            .. new[] { typeof(NetworkAttribute), typeof(Network), typeof(Driver) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            generalDiagnosticOption: ReportDiagnostic.Error,
            // An assembly built against an older framework; the SDK silences it, too.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)],
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Networks from specs, by their titles. The reader and the generator are left out.</summary>
    public static IReadOnlyDictionary<string, Emitted> FromSpecs(IEnumerable<(string Title, NetworkSpec Spec)> networks, Target? target = null) =>
        Load([.. networks.Select((network, i) => Print(network.Title, Named(network.Spec, $"Net{i}"), target ?? Target.Cpu))], target ?? Target.Cpu);

    /// <summary>Networks from C# text, by their titles: each text declares the class of the given name.</summary>
    public static IReadOnlyDictionary<string, Emitted> FromText(IReadOnlyList<(string Title, string Name, string Text)> networks, Target? target = null)
    {
        target ??= Target.Cpu;
        var source = Empty.AddReferences(target.References).AddSyntaxTrees(networks.Select(network => Parse(network.Text, network.Name)));
        var generated = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGenerators(source).GetRunResult().GeneratedTrees.ToDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.ToString());
        return Load([.. networks.Select(network =>
        {
            var read = NetworkReader.Read(source.GetTypeByMetadataName(network.Name)!, source, default);
            string text = generated[read.Spec!.Type.UniqueName + ".g.cs"];
            return Printed(network.Title, read.Spec, network.Text, text, target) with { Problem = WhyBroken(text, read, target) };
        })], target);
    }

    // The generator emits members that throw and leaves the reason to the analyzer.
    private static string? WhyBroken(string text, ReadResult read, Target target)
    {
        if (!text.Contains("was not compiled", StringComparison.Ordinal))
            return null;
        return read.Spec!.Broken ? string.Join("\n", read.Diagnostics) : Print("", read.Spec, target).Problem;
    }

    private static NetworkSpec Named(NetworkSpec spec, string name) =>
        spec with { Type = new TypeSpec("", EquatableArray<string>.Empty, name, "internal") };

    private static Emitted Print(string title, NetworkSpec spec, Target target)
    {
        string stub = $"internal partial class {spec.Type.Name};";
        try
        {
            return Printed(title, spec, stub, NetworkPrinter.Print(Compiler.Compile(spec, default), target.HasGpu), target);
        }
        catch (Exception problem)
        {
            return Printed(title, spec, stub, "", target) with { Problem = problem.ToString() };
        }
    }

    private static Emitted Printed(string title, NetworkSpec spec, string source, string text, Target target) =>
        new(title, spec, text, [Parse(source, $"{title}/source"), Parse(text, $"{title}/emitted"), Parse(DriverText.Of(spec, target.HasGpu), $"{title}/driver")])
        {
            Target = target,
        };

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    // What does not compile is left out, and says so when it is used.
    private static Dictionary<string, Emitted> Load(List<Emitted> networks, Target target)
    {
        var sound = networks.Where(network => network.Problem is null).ToList();
        var access = target.HasGpu ? new[] { Parse(GpuAccessPrinter.Print(), "access") } : [];
        var compilation = Empty.AddReferences(target.References).AddSyntaxTrees(access).AddSyntaxTrees(sound.SelectMany(network => network.Trees));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            var marked = networks.Select(network => Marked(network, result.Diagnostics)).ToList();
            return marked.SequenceEqual(networks) ? throw new InvalidOperationException(string.Join("\n", result.Diagnostics)) : Load(marked, target);
        }

        image.Position = 0;
        var assembly = new AssemblyLoadContext(null).LoadFromStream(image);
        return networks.ToDictionary(network => network.Title, network => network with { Assembly = assembly });
    }

    private static Emitted Marked(Emitted network, IEnumerable<Diagnostic> diagnostics)
    {
        var own = diagnostics.Where(error => network.Trees.Contains(error.Location.SourceTree!)).Take(5).ToList();
        return own.Count == 0 ? network : network with { Problem = string.Join("\n", own) + "\n" + network.Text };
    }
}
