using GraphGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace GraphGen.Generator.Tests.Incrementality;

/// <summary>What an edit makes run again: reading, unless it was inside of other bodies, and nothing behind the spec, unless the spec changed.</summary>
public class EditTests
{
    private const string Networks = """
        namespace Demo;

        [Network]
        public sealed partial class First
        {
            const int Width = 8;
            [Forward] static Tensor Forward([Shape("batch", 4)] Tensor x) => Linear(Relu(Linear(x, Width)), 2);
        }

        [Network]
        public sealed partial class Second
        {
            [Forward] static Tensor Forward([Shape("batch", 4)] Tensor x) => Linear(x, 3);
            [Gradient] static float F(float x, float y) => x * y;
        }
        """;

    private const string Other = "class Unrelated { int Number() => 1; }";

    [Fact]
    public void NothingRunsAgainForACommentAboveANetwork() =>
        AssertUntouched(After(text => text.Replace("namespace Demo;", "namespace Demo; // a comment, that moves everything below\n\n")));

    [Fact]
    public void NothingRunsAgainForACommentInsideANetwork() =>
        AssertUntouched(After(text => text.Replace("const int Width = 8;", "// the width\n    const int Width = 8; /* of the first layer */")));

    [Fact]
    public void NothingRunsAgainForWhitespaceInABody() =>
        AssertUntouched(After(text => text.Replace("Linear(Relu(Linear(x, Width)), 2)", "Linear( Relu( Linear(x,\n    Width) ), 2 )")));

    [Fact]
    public void NothingRunsAgainForAnotherClass() =>
        AssertUntouched(After(text => text, other: "class Unrelated { int Number() => 2; string Name => \"\"; }"));

    [Fact]
    public void AChangedWidthRunsItsNetworkAlone()
    {
        var driver = After(text => text.Replace("Width = 8", "Width = 16"));
        Assert.Single(driver.Reasons(NetworkGenerator.SpecStep), Modified);
        Assert.Equal([Modified, Cached], driver.Reasons(NetworkGenerator.SourceStep).Order());
        Assert.Equal([Cached], driver.Reasons(NetworkGenerator.GradientSourceStep));
    }

    [Fact]
    public void AChangedFunctionRunsItsGradientAlone()
    {
        var driver = After(text => text.Replace("x * y", "x * y * y"));
        Assert.Equal([Cached, Cached], driver.Reasons(NetworkGenerator.SourceStep));
        Assert.Equal([Modified], driver.Reasons(NetworkGenerator.GradientSourceStep));
    }

    [Fact]
    public void ARenamedClassIsANewNetwork()
    {
        var driver = After(text => text.Replace("class Second", "class Third"));
        Assert.Equal(["Demo_First.g.cs", "Demo_Third.FGradient.g.cs", "Demo_Third.g.cs"], driver.Sources().Keys.Order(StringComparer.Ordinal));
        Assert.Single(driver.Reasons(NetworkGenerator.SourceStep), Cached);
    }

    [Theory]
    [InlineData("public const int Width = 3;", "public const int Width = 5;")]
    [InlineData("public const int Width = Other; const int Other = 3;", "public const int Width = Other; const int Other = 5;")]
    [InlineData("public static readonly int Width = 3;", "public static readonly int Width = 5;")]
    [InlineData("public static readonly int Width = Make[0]; static readonly int[] Make = [3];", "public static readonly int Width = Make[0]; static readonly int[] Make = [5];")]
    [InlineData("public const int Width = (int)Kind.A; enum Kind { A = 3 }", "public const int Width = (int)Kind.A; enum Kind { A = 5 }")]
    public void AChangedConstantInAnotherFileIsSeen(string before, string after) => AssertSeen("Linear(x, Elsewhere.Width)", before, after);

    [Theory]
    [InlineData("[Layer] public static Tensor L(Tensor x) => Linear(x, 3);", "[Layer] public static Tensor L(Tensor x) => Linear(x, 5);")]
    [InlineData("[Layer] public static Tensor L(Tensor x, int width = 3) => Linear(x, width);", "[Layer] public static Tensor L(Tensor x, int width = 5) => Linear(x, width);")]
    [InlineData("[Layer] public static Tensor L(Tensor x) { return Linear(x, 3); }", "[Layer] public static Tensor L(Tensor x) { return Linear(x, 5); }")]
    public void AChangedLayerInAnotherFileIsSeen(string before, string after) => AssertSeen("Elsewhere.L(x)", before, after);

    [Theory]
    [InlineData("int Number() => 2;")]
    [InlineData("int Number() => 1; // a comment")]
    [InlineData("int Number() { return 1; }", "int Number() { string name = \"\"; return name.Length; }")]
    public void NothingIsReadAgainForABodyInAnotherFile(string after, string before = "int Number() => 1;")
    {
        var compilation = Source.Compile(Networks, $"class Unrelated {{ {before} }}");
        var driver = Generation.Driver().RunOver(compilation);
        var specs = Specs(driver);
        driver = driver.RunOver(Edited(compilation, 1, $"class Unrelated {{ {after} }}"));
        Assert.Equal(specs, Specs(driver), ReferenceEqualityComparer.Instance);
    }

    private static object[] Specs(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results.Single().TrackedSteps[NetworkGenerator.SpecStep].SelectMany(s => s.Outputs).Select(o => o.Value)];

    private static void AssertSeen(string expression, string before, string after)
    {
        string use = $"[Network] partial class Net {{ [Forward] static Tensor F([Shape(\"batch\", 4)] Tensor x) => {expression}; }}";
        var compilation = Source.Compile(use, $"static class Elsewhere {{ {before} }}");
        var driver = Generation.Driver().RunOver(compilation);
        Assert.Contains("[4, 3]", Assert.Single(driver.Sources()).Value);
        driver = driver.RunOver(Edited(compilation, 1, $"static class Elsewhere {{ {after} }}"));
        Assert.Equal([Modified], driver.Reasons(NetworkGenerator.SourceStep));
        Assert.Contains("[4, 5]", Assert.Single(driver.Sources()).Value);
    }

    [Fact]
    public void WhetherThereIsAPackageForGpusIsAskedAtEveryEditAndChangesNothing() =>
        Assert.Equal([Unchanged], After(text => text + "// a comment").Reasons(NetworkGenerator.GpuStep));

    [Fact]
    public void AReferenceToThePackageForGpusRunsEveryNetworkAgain()
    {
        var compilation = Source.Compile(Networks, Other);
        var driver = Generation.Driver().RunOver(compilation).RunOver(compilation.AddReferences(Source.Gpu));
        Assert.Equal([Modified], driver.Reasons(NetworkGenerator.GpuStep));
        Assert.Equal([Modified, Modified], driver.Reasons(NetworkGenerator.SourceStep));
        Assert.Equal([Cached], driver.Reasons(NetworkGenerator.GradientSourceStep));
        Assert.Contains("GraphGen.Gpu.g.cs", driver.Sources().Keys);
    }

    private static GeneratorDriver After(Func<string, string> edit, string other = Other)
    {
        var compilation = Source.Compile(Networks, Other);
        var driver = Generation.Driver().RunOver(compilation);
        Assert.Equal(3, driver.Sources().Count);
        var edited = Edited(compilation, 0, edit(Networks));
        return driver.RunOver(other == Other ? edited : Edited(edited, 1, other));
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, int file, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], Source.Parse(text, $"File{file}.cs"));

    private static void AssertUntouched(GeneratorDriver driver)
    {
        Assert.Equal(2, driver.Reasons(NetworkGenerator.SpecStep).Length);
        Assert.All(driver.Reasons(NetworkGenerator.SpecStep), r => Assert.True(r is Unchanged or Cached, r.ToString()));
        Assert.Equal([Cached, Cached], driver.Reasons(NetworkGenerator.SourceStep));
        Assert.Equal([Cached], driver.Reasons(NetworkGenerator.GradientSourceStep));
    }
}
