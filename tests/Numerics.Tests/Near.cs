namespace GraphGen.Numerics.Tests;

/// <summary>Comparisons of tensors. NaN is near nothing.</summary>
internal static class Near
{
    /// <summary>Every difference is at most <paramref name="tolerance"/> times the greatest expected value, or times the floor.</summary>
    public static void Assert(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance, string what, double floor = 1e-3)
    {
        Xunit.Assert.True(expected.Count == actual.Count, $"{what}: {actual.Count} values instead of {expected.Count}");
        double allowed = tolerance * expected.Select(Math.Abs).Append(floor).Max();
        Xunit.Assert.True(double.IsFinite(allowed), $"{what}: anything is near infinity");
        for (int i = 0; i < expected.Count; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= allowed))
                Xunit.Assert.Fail($"{what}: [{i}] is {actual[i]:R} instead of {expected[i]:R}, allowed are {allowed:G3}");
        }
    }
}
