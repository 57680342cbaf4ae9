using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Numerics;

public class FunctionTests
{
    // A prime step through all bit patterns: every exponent, both signs, infinities and NaNs, subnormal numbers too.
    static readonly float[] Everywhere = Patterns(1009 * 4);

    // The range where networks live, densely.
    static readonly float[] Usual = [.. Enumerable.Range(-400_000, 800_001).Select(i => i * 2.5e-5f)];

    static readonly float[] Special =
        [0, -0f, 1, -1, float.PositiveInfinity, float.NegativeInfinity, float.NaN, float.Epsilon, -float.Epsilon, 1e-40f,
        float.MaxValue, float.MinValue, 88.72f, 88.73f, 89, -87.3f, -87.4f, -103.9f, -104, -105, 0.625f, 0.925f, 4, 8192, 8193];

    public static TheoryData<string> Names => [.. Function.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stays_within_its_bound(string name)
    {
        var function = Function.All[name];
        foreach (var x in new[] { Everywhere, Usual, Special })
            AssertWithin(function, x, function.Apply<V128>(x));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_same_bits_at_every_width(string name)
    {
        var function = Function.All[name];
        foreach (var x in new[] { Everywhere, Usual, Special })
        {
            var expected = Bits(function.Apply<V128>(x));
            Assert.Equal(expected, Bits(function.Apply<V256>(x)));
            Assert.Equal(expected, Bits(function.Apply<V512>(x)));
        }
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    [InlineData("Sin")]
    public void Odd_functions_are_odd_in_every_bit(string name)
    {
        var function = Function.All[name];
        var numbers = Everywhere.Concat(Special).Where(x => !float.IsNaN(x)).ToArray();
        var negated = function.Apply<V128>([.. numbers.Select(x => -x)]);
        Assert.Equal(Bits(function.Apply<V128>(numbers)), Bits([.. negated.Select(y => -y)]));
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    [InlineData("Sigmoid")]
    public void Saturating_functions_never_exceed_1(string name)
    {
        foreach (var x in new[] { Everywhere, Usual, Special })
            Assert.DoesNotContain(Function.All[name].Apply<V128>(x), y => Math.Abs(y) > 1);
    }

    [Fact]
    public void Estimated_roots_stay_within_their_bound()
    {
        var root = new Function("SqrtMultiplyAdd", Math.Sqrt, 2);
        float[] numbers = [0, .. Everywhere.Where(x => float.IsNormal(x) && x > 0)];
        AssertWithin(root, numbers, root.Apply<V128>(numbers));
        AssertWithin(root, numbers, root.Apply<V256>(numbers));
        AssertWithin(root, numbers, root.Apply<V512>(numbers));
    }

    static void AssertWithin(Function function, float[] x, float[] y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double exact = function.Exact(x[i]), ulps = Ulps.Between(y[i], exact);
            if (!(ulps <= function.Bound || Math.Abs(y[i] - exact) <= function.Absolute))
                Assert.Fail($"{function.Name}({x[i]:R}) = {y[i]:R}, not {exact:R}: {ulps:F2} ulps");
        }
    }

    // All NaNs count as one.
    static int[] Bits(float[] values) =>
        [.. values.Select(value => float.IsNaN(value) ? int.MaxValue : BitConverter.SingleToInt32Bits(value))];

    static float[] Patterns(int step) =>
        [.. Enumerable.Range(0, (int)(uint.MaxValue / step)).Select(i => BitConverter.UInt32BitsToSingle((uint)(i * (long)step)))];
}
