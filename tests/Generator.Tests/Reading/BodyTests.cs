using GraphGen.Generator.Tests.Testing;
using Xunit;
using static GraphGen.Generator.Tests.Testing.Source;

namespace GraphGen.Generator.Tests.Reading;

/// <summary>What the statements and expressions of a body become.</summary>
public class BodyTests
{
    [Theory]
    [InlineData("return x + 1;", "%1 = Add(a: %0, b: 1)")]
    [InlineData("return 2f / x;", "%1 = Divide(a: 2, b: %0)")]
    [InlineData("return -x * x;", "%1 = Negate(x: %0)", "%2 = Multiply(a: %1, b: %0)")]
    [InlineData("x -= 0.5f; return x;", "%1 = Subtract(a: %0, b: 0.5)")]
    [InlineData("Tensor two = 2f; return x * (two + 1f);", "%1 = Multiply(a: %0, b: 3)")]
    [InlineData("return x / MathF.Sqrt(16);", "%1 = Divide(a: %0, b: 4)")]
    [InlineData("return Linear(width: 3, x: x);", "%1 = Linear(x: %0, width: 3, bias: true)")]
    [InlineData(
        "return Linear(x, 3, false, Init.Normal(0.5f), Init.Zeros);",
        "%1 = Linear(x: %0, width: 3, bias: false, weight: Normal(0.5, 0), biasInit: Zeros())")]
    [InlineData(
        "return x * Parameter(\"gain\", Init.Constant(1f), 2, 4);",
        "%1 = Parameter(init: Constant(1), shape: [2, 4])", "%2 = Multiply(a: %0, b: %1)")]
    [InlineData("return Sum(x, [0, 1], keepDims: true);", "%1 = Sum(x: %0, axes: [0, 1], keepDims: true)")]
    [InlineData("return Sum(x);", "%1 = Sum(x: %0, keepDims: false)")]
    [InlineData("return Mean(x, -1);", "%1 = Mean(x: %0, axis: -1, keepDims: false)")]
    [InlineData("return Reshape(x, \"batch\", -1);", "%1 = Reshape(x: %0, shape: [batch, -1])")]
    [InlineData("return Transpose(x);", "%1 = Transpose(x: %0, axes: [])")]
    [InlineData("return Reshape(x);", "%1 = Reshape(x: %0, shape: [])")]
    [InlineData("return Concat(1, x, x);", "%1 = Concat(axis: 1, parts: [%0, %0])")]
    [InlineData("Tensor[] both = [x, x]; return Concat(1, [.. both, x]);", "%1 = Concat(axis: 1, parts: [%0, %0, %0])")]
    [InlineData("return Dropout(x, scaling: DropoutScaling.AtInference);", "%1 = Dropout(x: %0, rate: 0.5, scaling: 1)")]
    public void Calls(string body, params string[] expected) => AssertCalls(expected, Forward(body));

    [Theory]
    [InlineData("foreach (var width in new[] { 4, 2 }) x = Linear(x, width); return x;")]
    [InlineData("foreach (var width in Widths) x = Linear(x, width); return x;")]
    [InlineData("for (var i = 0; i < Widths.Length; i++) x = Linear(x, Widths[i]); return x;")]
    [InlineData("for (var width = 4; width > 1; width /= 2) x = Linear(x, width); return x;")]
    [InlineData(
        "foreach (var (n, on) in new[] { (4, true), (3, false), (2, true) }) { if (!on) continue; x = Linear(x, n); } return x;")]
    [InlineData("for (var i = 1; i < 9; i++) { if (i == 3) break; x = Linear(x, i == 1 ? 4 : 2); } return x;")]
    [InlineData("var width = 2; var wide = width * 2; return Linear(Linear(x, wide), width);")]
    [InlineData("var (wide, width) = (4, 2); return Linear(Linear(x, wide), width);")]
    [InlineData("var kind = \"a\" + 1; switch (kind) { case \"b\": return x; case \"a1\": x = Linear(x, 4); break; } return Linear(x, 2);")]
    [InlineData("var k = 3; return Linear(Linear(x, k switch { < 3 => 1, 3 => 4, _ => 5 }), k is 3 or 4 ? 2 : 0);")]
    [InlineData("int width = 3; width++; return Linear(Linear(x, width--), --width);")]
    [InlineData("var sizes = (wide: 4, narrow: 2); return Linear(Linear(x, sizes.wide), sizes.Item2);")]
    [InlineData("return Twice(x, wide: 4);")]
    [InlineData("return x.Narrow(4).Narrow(2);")]
    [InlineData("foreach (var i in System.Linq.Enumerable.Range(1, 2)) x = Linear(x, 6 - 2 * i); return x;")]
    [InlineData("string? none = null; return Linear(Linear(x, none is null ? 4 : 0), (none ?? \"ab\") == \"ab\" ? 2 : 0);")]
    [InlineData("return Part(x);")]
    public void ConstantsAreComputed(string body)
    {
        const string members = """
            static readonly int[] Widths = [4, 2];
            [Layer] static Tensor Twice(Tensor x, int wide, int half = 2) => Linear(Linear(x, wide), wide / half);
            [Layer] private static partial Tensor Part(Tensor x);
            private static partial Tensor Part(Tensor y) => Linear(Linear(y, 4), 2);
            """;
        const string others = "static class Blocks { [Layer] public static Tensor Narrow(this Tensor x, int width) => Linear(x, width); }";
        string source = Forward(body, members) + others;
        AssertCalls(["%1 = Linear(x: %0, width: 4, bias: true)", "%2 = Linear(x: %1, width: 2, bias: true)"], source);
    }

    [Fact]
    public void LayersReturnTuplesAndStandInOtherClasses()
    {
        const string layers = """
            static class Blocks
            {
                [Layer] internal static (Tensor Low, Tensor High) Split(Tensor x) => (Slice(x, 1, 0, 4), Slice(x, 1, 4, 4));
            }
            """;
        string body = "var (low, high) = Blocks.Split(x); var pair = Blocks.Split(low); return low * high * pair.High;";
        var spec = Reader.Read(Forward(body), layers);
        Assert.Equal(
            [
                "%1 = Slice(x: %0, axis: 1, start: 0, length: 4)", "%2 = Slice(x: %0, axis: 1, start: 4, length: 4)",
                "%3 = Slice(x: %1, axis: 1, start: 0, length: 4)", "%4 = Slice(x: %1, axis: 1, start: 4, length: 4)",
                "%5 = Multiply(a: %1, b: %2)", "%6 = Multiply(a: %5, b: %4)",
            ],
            spec.Calls.Texts(1));
        Assert.Equal(["split.slice", "split.slice2", "pair.slice", "pair.slice2", "multiply", "multiply2"], spec.Paths());
    }

    [Fact]
    public void CodeIsTheStatementOnOneLineWithoutComments()
    {
        var spec = Reader.Read(Forward("var y = Relu( // first\n  x\n);\n/* then */ return\n  Tanh(y) +  /* half */ 0.5f;"));
        Assert.Equal(["var y = Relu(x);", "return Tanh(y) + 0.5f;", "return Tanh(y) + 0.5f;"], spec.Calls.Select(call => call.Code));
    }

    [Fact]
    public void CodeOfAnExpressionBodyIsTheExpression() => Assert.Equal(
        "Relu(x)", Reader.Read(Network("[Forward] static Tensor Forward([Shape(8)] Tensor x) => Relu(x);")).Calls[0].Code);

    private static void AssertCalls(string[] expected, string source) => Assert.Equal(expected, Reader.Read(source).Calls.Texts(1));
}
