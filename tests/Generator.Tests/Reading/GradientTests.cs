using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Reading;

/// <summary>Scalar functions.</summary>
public class GradientTests
{
    [Theory]
    [InlineData("return (x + y) * 2f;", "%2 = Add(a: %0, b: %1)", "%3 = Multiply(a: %2, b: 2)")]
    [InlineData("return MathF.Pow(x, 3);", "%2 = Power(a: %0, b: 3)")]
    [InlineData("return MathF.Max(x, -y);", "%2 = Negate(x: %1)", "%3 = Maximum(a: %0, b: %2)")]
    [InlineData("return MathF.Exp(MathF.Sin(x));", "%2 = Sin(x: %0)", "%3 = Exp(x: %2)")]
    [InlineData("return Twice(x);", "%2 = Add(a: %0, b: %0)")]
    [InlineData("return x > y ? x : 0f;", "%2 = Less(a: %1, b: %0)", "%3 = Select(condition: %2, a: %0, b: 0)")]
    [InlineData("return x != y ? x : y;", "%2 = Equal(a: %0, b: %1)", "%3 = Select(condition: %2, a: %1, b: %0)")]
    [InlineData(
        "return x <= 0f && y <= 1f ? x : y;", "%2 = LessOrEqual(a: %0, b: 0)", "%3 = LessOrEqual(a: %1, b: 1)",
        "%4 = Select(condition: %3, a: %0, b: %1)", "%5 = Select(condition: %2, a: %4, b: %1)")]
    [InlineData(
        "return !(x < 0f || y < 1f) ? x : y;", "%2 = Less(a: %0, b: 0)", "%3 = Less(a: %1, b: 1)",
        "%4 = Select(condition: %3, a: %1, b: %0)", "%5 = Select(condition: %2, a: %1, b: %4)")]
    [InlineData(
        "var sum = 0f; for (var i = 1; i <= 2; i++) sum += x * i; return sum;",
        "%2 = Multiply(a: %0, b: 1)", "%3 = Add(a: 0, b: %2)", "%4 = Multiply(a: %0, b: 2)", "%5 = Add(a: %3, b: %4)")]
    public void Bodies(string body, params string[] expected)
    {
        const string twice = "[Layer] static float Twice(float t) => t + t;";
        var spec = Reader.ReadGradient(twice + "[Gradient] static float F(float x, float y) { " + body + " }");
        Assert.Equal(expected, spec.Calls.Texts(2));
        Assert.Equal(1 + spec.Calls.Count, spec.Result);
        Assert.Equal(["x", "y"], spec.Inputs);
    }

    [Fact]
    public void Doubles()
    {
        var spec = Reader.ReadGradient("[Gradient] public static double F(double x) => x * 0.1 + Math.Sqrt(x);");
        Assert.Equal(("double", "public", "F"), (spec.ElementType, spec.Accessibility, spec.Method));
        Assert.Equal(["multiply", "sqrt", "add"], spec.Calls.Select(call => call.Path));
    }
}
