using GraphGen.Tests.Support;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class MathTests
{
    const int Count = 10_000;

    public static TheoryData<string> Functions => [.. Function.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_compile_to_plain_instructions(string name) => PtxRules.Check(Find(name).Kernel);

    [SkippableTheory]
    [MemberData(nameof(Functions))]
    public void Functions_agree_with_double_precision(string name)
    {
        var function = Find(name);
        var random = new Random(1);
        float[] xs = [.. Enumerable.Range(0, Count).Select(_ => function.Low + random.NextSingle() * (function.High - function.Low))];
        float[] ys = [.. Enumerable.Range(0, Count).Select(_ => random.NextSingle() * 20 - 10)];
        float[] results = function.Map(xs, ys);
        for (int i = 0; i < Count; i++)
        {
            double exact = function.Exact(xs[i], ys[i]), error = Math.Abs(results[i] - exact);
            Assert.True(error <= 1e-6 * Math.Abs(exact) + function.Absolute, $"{name}({xs[i]:R}, {ys[i]:R}) is {results[i]:R} instead of {exact:R}");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Functions))]
    public void Functions_meet_infinities_zeros_and_NaN_as_those_of_dotnet_do(string name)
    {
        float[] values = [0, 1, -1, 2, -2, 0.5f, -0.5f, 3, -3, float.PositiveInfinity, float.NegativeInfinity, float.NaN];
        float[] xs = [.. values.SelectMany(x => values.Select(_ => x))], ys = [.. values.SelectMany(_ => values)];
        var function = Find(name);
        float[] results = function.Map(xs, ys);
        for (int i = 0; i < xs.Length; i++)
        {
            double exact = function.Exact(xs[i], ys[i]);
            bool near = Math.Abs(results[i] - exact) <= 1e-6 * Math.Abs(exact) + 3e-7;
            Assert.True(near || results[i].Equals((float)exact), $"{name}({xs[i]:R}, {ys[i]:R}) is {results[i]:R} instead of {exact:R}");
        }
    }

    static Function Find(string name) => Function.All.Single(function => function.Name == name);
}
