using System.Text.Json;
using Xunit;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>A result of a golden: all of its values, or the first ones and sums that notice the rest.</summary>
internal sealed class GoldenTensor(JsonElement json)
{
    /// <summary>All values, or the first ones of a large tensor.</summary>
    public double[] Values { get; } =
        [.. json.GetProperty(json.TryGetProperty("values", out _) ? "values" : "first").EnumerateArray().Select(value => value.GetDouble())];

    public int Count { get; } = json.GetProperty("shape").EnumerateArray().Aggregate(1, (product, size) => product * size.GetInt32());

    /// <summary>The root of the sum of squares.</summary>
    public double Norm => json.GetProperty("l2").GetDouble();

    /// <summary>Fails unless the values are these, within a tolerance relative to the greatest.</summary>
    public void AssertNear(double[] actual, double tolerance, string what)
    {
        Near.Assert(Values, actual[..Values.Length], tolerance, what);
        Near.Assert([Norm], [Math.Sqrt(actual.Sum(value => value * value))], tolerance, $"the norm of {what}");
        if (json.TryGetProperty("probe", out var probe))
            Near.Assert([probe.GetDouble()], [Probed(actual)], tolerance, $"the probe of {what}", floor: Norm);
        else
            Assert.Equal(Count, actual.Length);
    }

    /// <summary>How far another computation of the same is off, relative to the greatest value.</summary>
    public double ErrorOf(GoldenTensor other) =>
        Values.Zip(other.Values, (a, b) => Math.Abs(a - b)).Max() / Values.Select(Math.Abs).Append(1e-3).Max();

    private static double Probed(double[] values) => values.Select((value, i) => value * ((2 * GoldenInput.Unit(900, (uint)i)) - 1)).Sum();
}
