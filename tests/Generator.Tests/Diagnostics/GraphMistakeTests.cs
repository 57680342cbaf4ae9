using GraphGen.Generator.Analysis;
using GraphGen.Generator.Tests.Testing;
using Xunit;
using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Diagnostics;

/// <summary>Mistakes that the graph shows are reported at the calls in the source.</summary>
public class GraphMistakeTests
{
    public static TheoryData<Mistake> Mistakes =>
    [
        new("GG0201", "x + Linear(x, 4)", Forward("return x + Linear(x, 4);")),
        new("GG0202", "MatMul", Forward("return MatMul(x, x);")),
        new("GG0203", "Softmax", Forward("return Softmax(x, axis: 2);")),
        new("GG0204", "Reshape", Forward("return Reshape(x, \"batch\", 3, 3);")),
        new("GG0205", "Concat", Forward("return Concat(0, x, Linear(x, 4));")),
        new("GG0206", "Slice", Forward("return Slice(x, 1, 6, 4);")),
        new("GG0207", "BatchNorm", Network("[Forward] static Tensor F([Shape(8)] Tensor x) => BatchNorm(x);")),
        new("GG0208", "Dropout", Forward("return Dropout(x, 1f);")),
        new("GG0209", "Linear", Network("[Forward] static Tensor F([Shape(4, \"n\")] Tensor x) => Linear(x, 4);")),
        new("GG0210", "Square", Trained("return Linear(x, 4);", "Square(y)")),
        new("GG0211", "Linear", Trained("return x * Parameter(\"scale\", Init.Zeros) + StopGradient(Linear(x, 8));", "Mean(y)")),
        new("GG0212", "Net", Trained("return Relu(x);", "Mean(y)")),
        new("GG0213", "x", Network("[Forward] static Tensor F([Shape(\"a\", \"b\")] Tensor x) => Relu(x);")),
        new("GG0214", "Tanh", Forward("var unused = Tanh(Relu(x)); return Relu(x);")),
        new("GG0215", "CrossEntropy", Trained("return Linear(x, 4);", "CrossEntropy(y, t)", "[Shape(\"batch\", 1)] Indices t")),
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task OneMistakeGivesOneDiagnostic(Mistake mistake)
    {
        var found = await Testing.Analysis.Run(Compile(mistake.Code), new NetworkAnalyzer());
        Assert.Equal([(mistake.Id, mistake.Underlined)], found.Select(d => (d.Id, d.Underlined())));
    }

    [Fact]
    public async Task ResultsOfALayerThatOneCallerUsesAreUsed()
    {
        const string layer = "[Layer] static (Tensor, Tensor) Both(Tensor x) => (Relu(x), Tanh(x));";
        var compilation = Compile(Forward("var (a, _) = Both(x); var (_, b) = Both(a); return b;", layer));
        Assert.Empty(await Testing.Analysis.Run(compilation, new NetworkAnalyzer()));
    }

    [Fact]
    public async Task InLayersTheCallersAreNamedToo()
    {
        const string layers = """
            [Layer] static Tensor Block(Tensor x) => Inner(x);
            [Layer] static Tensor Inner(Tensor x) => MatMul(x, x);
            """;
        var compilation = Compile(Forward("return Block(x);", layers));
        var diagnostic = Assert.Single(await Testing.Analysis.Run(compilation, new NetworkAnalyzer()));
        var text = await compilation.SyntaxTrees[0].GetTextAsync();
        Assert.Equal("MatMul", diagnostic.Underlined());
        Assert.Equal(["Inner", "Block"], diagnostic.AdditionalLocations.Select(place => text.ToString(place.SourceSpan)));
    }

    private static string Trained(string body, string loss, string? target = null)
    {
        string parameters = target is null ? "Tensor y" : "Tensor y, " + target;
        return Forward(body, $"[Loss] static Tensor Loss({parameters}) => {loss};");
    }
}
