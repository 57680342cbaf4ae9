using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GraphGen.Generator.Tests.Testing;

/// <summary>Runs the generator over compilations in memory.</summary>
internal static class Generation
{
    /// <summary>A driver that remembers which steps ran.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorDriver RunOver(this GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation);

    /// <summary>The emitted files by name; fails when the generator did.</summary>
    public static IReadOnlyDictionary<string, string> Sources(this GeneratorDriver driver)
    {
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
    }

    /// <summary>The emitted text for the one network or function of the given files.</summary>
    public static string Emit(params string[] files) => Assert.Single(Driver().RunOver(Source.Compile(files)).Sources()).Value;

    /// <summary>The same where networks can be on a GPU.</summary>
    public static string EmitForGpu(params string[] files)
    {
        var sources = Driver().RunOver(Source.Compile(files).AddReferences(Source.Gpu)).Sources();
        return Assert.Single(sources, source => source.Key != "GraphGen.Gpu.g.cs").Value;
    }

    /// <summary>What the C# compiler says of the sources together with what is emitted for them, hidden remarks apart.</summary>
    public static IEnumerable<Diagnostic> Compile(params string[] files) => Compile(Source.Compile(files));

    /// <summary>The same for a compilation.</summary>
    public static IEnumerable<Diagnostic> Compile(Compilation compilation)
    {
        var whole = compilation.AddSyntaxTrees(Driver().RunOver(compilation).GetRunResult().GeneratedTrees);
        return whole.GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden);
    }

    /// <summary>Why each output of a step is what it is, in the last run.</summary>
    public static IncrementalStepRunReason[] Reasons(this GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(r => r.Outputs).Select(o => o.Reason)]
            : [];
}
