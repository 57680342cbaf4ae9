using GraphGen.Generator.Analysis;
using GraphGen.Generator.Reading;
using GraphGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GraphGen.Generator.Tests.Diagnostics;

public class AnalyzerTests
{
    private const string Network = """
        [Network] partial class Net
        {
            const int Width = 4;
            static readonly int[] Widths = [4, 2];
            [Layer] static (Tensor A, Tensor B) Both(Tensor x, int width, float rate = 0.5f) => (Linear(x, width), Dropout(x, rate));
            [Forward] static Tensor Forward([Shape("batch", 8)] Tensor pixels)
            {
                var (a, b) = Both(pixels, width: Width);
                for (var i = 0; i < 2; i++) { if (i > 0) a = Relu(a) * 2f; else a += 1f; }
                foreach (var w in Widths) a = Linear(a, w, name: $"w{w}");
                return Concat(1, [a, b, .. new[] { b }]);
            }
            [Loss] static Tensor Loss(Tensor y, [Shape("batch")] Indices digit) =>
                Width switch { < 3 => Mean(y), _ => CrossEntropy(y, digit) };
        }
        partial class Functions { [Gradient] static float F(float x, float y) => x > 0f && y < 1f ? MathF.Exp(x) : -y; }
        """;

    [Fact]
    public async Task AGoodNetworkHasNoDiagnostics() =>
        Assert.Empty(await Testing.Analysis.Run(Source.Compile(Network), new NetworkAnalyzer()));

    [Fact]
    public async Task LayersFromOtherAssembliesAreReported()
    {
        var library = Source.Compile("public static class Blocks { [Layer] public static Tensor Block(Tensor x) => Relu(x); }");
        using var image = new MemoryStream();
        Assert.True(library.WithAssemblyName("Library").Emit(image).Success);
        var compilation = Source.Compile(Source.Forward("return Blocks.Block(x);"))
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var diagnostic = Assert.Single(await Testing.Analysis.Run(compilation, new NetworkAnalyzer()));
        Assert.Equal(("GG0121", "Block"), (diagnostic.Id, diagnostic.Underlined()));
        Assert.Contains("'Library'", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMistakeInALayerIsReportedOnceForAllItsCalls()
    {
        string layer = "static class Blocks { [Layer] public static Tensor Block(Tensor x) { while (true) { } } }";
        string twice = Source.Forward("return Blocks.Block(x) + Blocks.Block(x);");
        string other = twice.Replace("class Net", "class Other", StringComparison.Ordinal);
        Assert.Equal("GG0124", Assert.Single(await Testing.Analysis.Run(Source.Compile(layer, twice, other), new NetworkAnalyzer())).Id);
    }

    [Fact]
    public async Task EndlessLoopsOfConstantsEnd()
    {
        var compilation = Source.Compile(Source.Forward("for (var i = 0; i < 10; i--) { } return x;"));
        var diagnostic = Assert.Single(await Testing.Analysis.Run(compilation, new NetworkAnalyzer()));
        Assert.Equal(("GG0126", "for"), (diagnostic.Id, diagnostic.Underlined()));
    }

    [Fact]
    public void ExpressionsOfThousandsOfTermsAreSurvived()
    {
        var compilation = Source.Compile(Source.Forward("return x" + string.Concat(Enumerable.Repeat(" + x", 9_000)) + ";"));
        var read = NetworkReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default);
        Assert.True(read.Spec!.Calls.Count == 9_000 || read.Diagnostics.Single().Id == "GG0126");
    }

    [Fact]
    public void AMethodThatDoesNotReturnIsBroken()
    {
        var compilation = Source.Compile(Source.Forward("var y = Relu(x);"));
        var read = NetworkReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default);
        Assert.True(read.Spec!.Broken);
        Assert.Empty(read.Diagnostics); // the C# compiler has its own
    }

    [Fact]
    public async Task GeneratedMembersAreNotTaken()
    {
        var emitted = Source.Parse("partial class Net : Base { public void TrainStep() { } } class Base;", "Net.g.cs");
        var compilation = Source.Compile(Source.Forward("return Relu(x);")).AddSyntaxTrees(emitted);
        Assert.Empty(await Testing.Analysis.Run(compilation, new NetworkAnalyzer()));
    }

    // While a user types, most of the text is wrong: that must never throw, and never be silent.
    [Fact]
    public async Task AnyMissingTokenIsSurvivedAndReported()
    {
        var tree = Source.Compile(Network).SyntaxTrees[0];
        foreach (var token in (await tree.GetRootAsync()).DescendantTokens().Where(token => token.Span.Length > 0))
        {
            string text = tree.ToString().Remove(token.SpanStart, token.Span.Length);
            var edited = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14), "File0.cs");
            AssertNotSilent(Source.Compile().AddSyntaxTrees(edited), token);
        }
    }

    private static void AssertNotSilent(CSharpCompilation compilation, SyntaxToken missing)
    {
        var type = compilation.GetTypeByMetadataName("Net");
        if (type is null)
            return;
        var read = NetworkReader.Read(type, compilation, default);
        bool isReported = !read.Diagnostics.IsEmpty
            || compilation.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error);
        Assert.True(isReported || read.Spec is { Broken: false }, $"silent without the token at {missing.SpanStart}: {missing}");
        Assert.All(read.Diagnostics, diagnostic => Assert.NotNull(diagnostic.Location.SourceTree));
    }
}
