using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Numerics;

public class PowTests
{
    static readonly float[] Special =
        [0, -0f, 1, -1, 2, -2, 3, -3, 0.5f, -0.5f, 2.5f, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
        float.Epsilon, 1e-40f, float.MaxValue, 16777217, 16777216, -16777215, 1e10f];

    [Fact]
    public void Stays_within_4_ulps()
    {
        var random = new Random(7);
        for (int i = 0; i < 300_000; i++)
        {
            float a = MathF.Exp((random.NextSingle() - 0.5f) * 20), b = (random.NextSingle() - 0.5f) * 16;
            if (i % 3 == 0)
                (a, b) = (1 + (random.NextSingle() - 0.5f) * 0.8f, (random.NextSingle() - 0.5f) * 400);
            float actual = Apply<V128>(a, b);
            double ulps = Ulps.Between(actual, Math.Pow(a, b));
            Assert.True(ulps <= 4, $"{a:R}^{b:R} = {actual:R}: {ulps:F2} ulps");
        }
    }

    [Fact]
    public void Follows_MathF_in_special_cases()
    {
        foreach (float a in Special)
            foreach (float b in Special)
                Assert.True(Ulps.Between(Apply<V256>(a, b), MathF.Pow(a, b)) <= 3, $"{a:R}^{b:R} = {Apply<V256>(a, b):R}");
    }

    [Fact]
    public void Zeros_keep_the_sign_of_an_odd_exponent()
    {
        Assert.True(float.IsNegative(Apply<V128>(-0f, 3)));
        Assert.False(float.IsNegative(Apply<V128>(-0f, 2)));
        Assert.Equal(float.NegativeInfinity, Apply<V128>(-0f, -1));
    }

    [Fact]
    public void Has_the_same_bits_at_every_width()
    {
        foreach (float a in Special)
            foreach (float b in Special)
            {
                Assert.Equal(Apply<V128>(a, b), Apply<V256>(a, b));
                Assert.Equal(Apply<V128>(a, b), Apply<V512>(a, b));
            }
    }

    static float Apply<V>(float a, float b) where V : struct, IVector<V>
    {
        float result = 0;
        V.Pow(V.Create(a), V.Create(b)).Store(ref result, 0, 1);
        return result;
    }
}
