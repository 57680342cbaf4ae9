using GraphGen.Generator.Reading;
using GraphGen.Generator.Tests.Testing;
using Xunit;
using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Reading;

/// <summary>The parts of a spec around its calls, and when two specs are equal.</summary>
public class SpecTests
{
    private const string Digits = """
        /// <summary>Handwritten
        /// digits.</summary>
        [Network]
        public sealed partial class Net
        {
            const int Classes = 10;

            [Forward]
            static (Tensor Logits, Tensor) Forward([Shape("batch", 784)] Tensor pixels, [Shape("batch")] Indices digit)
            {
                var hidden = Relu(Linear(pixels, 16));
                return (Linear(hidden, Classes, name: "head"), hidden);
            }

            [Loss]
            static Tensor Loss(Tensor logits, Tensor hidden, [Shape("batch")] Indices label) =>
                CrossEntropy(logits, label) + Sum(hidden) * 1e-3f;
        }
        """;

    [Fact]
    public void InputsAreThoseOfForwardAndTheFurtherOnesOfLoss()
    {
        var batch = new DimSpec(0, "batch");
        Assert.Equal(
            [
                new InputSpec("pixels", ElementKind.Float, new[] { batch, new DimSpec(784, null) }.ToEquatable(), false),
                new InputSpec("digit", ElementKind.Index, new[] { batch }.ToEquatable(), false),
                new InputSpec("label", ElementKind.Index, new[] { batch }.ToEquatable(), true),
            ],
            Reader.Read(Digits).Inputs);
    }

    [Fact]
    public void OutputsAndLossAreValues()
    {
        var spec = Reader.Read(Digits);
        Assert.Equal([new OutputSpec("logits", 5), new OutputSpec("output2", 4)], spec.Outputs);
        Assert.Equal(9, spec.Loss);
        Assert.Equal("%6 = CrossEntropy(logits: %5, target: %2, labelSmoothing: 0)", spec.Calls.Texts(3)[3]);
    }

    [Fact]
    public void TheTypeIsDescribed()
    {
        var spec = Reader.Read(Digits);
        Assert.Equal(new TypeSpec("", EquatableArray<string>.Empty, "Net", "public"), spec.Type);
        Assert.Equal("Handwritten digits.", spec.Summary);
    }

    [Theory]
    [InlineData("<summary> One &lt;\n/// two: <c>three</c> <see cref=\"Net\"/>. </summary>", "One < two: three .")]
    [InlineData("<summary><![CDATA[a & b]]></summary>", "a & b")]
    [InlineData("<remarks>Long.</remarks><summary>Short.</summary>", "Short.")]
    [InlineData("<summary>Not closed.", "")]
    [InlineData("<remarks>None.</remarks>", "")]
    public void TheSummaryIsTextOnOneLine(string comment, string expected) =>
        Assert.Equal(expected, Reader.Read(Digits.Replace("<summary>Handwritten\n/// digits.</summary>", comment)).Summary);

    [Fact]
    public void NestedTypesNameTheirContainersEscaped()
    {
        const string net = "[Network] internal partial class Net { [Forward] static Tensor F([Shape(3)] Tensor x) => Relu(x); }";
        var compilation = Compile("namespace @new.My_App { partial struct Outer { partial class @class { " + net + " } } }");
        var spec = NetworkReader.Read(compilation.GetTypeByMetadataName("new.My_App.Outer+class+Net")!, compilation, default).Spec!;
        var containers = new[] { "partial struct Outer", "partial class @class" }.ToEquatable();
        Assert.Equal(
            new TypeSpec("@new.My_App", containers, "Net", "internal") { UniqueName = "new_My__App_Outer_class_Net" }, spec.Type);
        Assert.Equal([new OutputSpec("f", 1)], spec.Outputs);
    }

    [Theory]
    [InlineData("const int Classes", "/* ten */ const  int Classes")]
    [InlineData("return (Linear", "// the end\n return (Linear")]
    [InlineData("Linear(pixels, 16)", "Linear( pixels , 8 * 2 )", false)]
    [InlineData("[Forward]", "int _unrelated; [Forward]")]
    [InlineData("16", "17", false)]
    [InlineData("Classes = 10", "Classes = 11", false)]
    [InlineData("hidden", "features", false)]
    public void EditsThatMeanNothingLeaveTheSpecEqual(string before, string after, bool equal = true)
    {
        string edited = Digits.Replace(before, after, StringComparison.Ordinal);
        var (a, b) = (Reader.Read(Digits), Reader.Read(edited));
        Assert.Equal(equal, a.Equals(b));
        Assert.True(!equal || a.GetHashCode() == b.GetHashCode());
    }

    [Fact]
    public void CancellationStopsTheReading()
    {
        var compilation = Compile(Digits);
        var type = compilation.GetTypeByMetadataName("Net")!;
        Assert.ThrowsAny<OperationCanceledException>(() => NetworkReader.Read(type, compilation, new CancellationToken(canceled: true)));
    }
}
