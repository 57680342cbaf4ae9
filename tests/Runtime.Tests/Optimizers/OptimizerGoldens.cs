using System.Text.Json;

namespace GraphGen.Tests.Optimizers;

/// <summary>The optimizer cases of <c>tests/Goldens/golden.json</c>, computed with libtorch.</summary>
static class OptimizerGoldens
{
    static readonly JsonDocument s_file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden.json")));

    public static readonly int[] Steps = [1, 2, 3, 10];

    /// <summary>The cases of a kind, such as <c>Adam</c>.</summary>
    public static JsonElement[] Cases(string kind) =>
        [.. s_file.RootElement.GetProperty("optimizers").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == kind)];

    /// <summary>Values by formula: <c>offset + scale * (2u - 1)</c> with offset 0 and scale 1.</summary>
    public static void Fill(Span<float> values, uint k)
    {
        for (var i = 0; i < values.Length; i++) values[i] = (float)(2 * Unit(k, (uint)i) - 1);
    }

    /// <summary>A hyperparameter of a case, or its default.</summary>
    public static double Option(JsonElement one, string name, double otherwise) =>
        one.GetProperty("options").TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;

    /// <summary>The parameter in double after a number of steps.</summary>
    public static double[] After(JsonElement one, int steps) =>
        [.. one.GetProperty("f64").GetProperty($"after_{steps}").EnumerateArray().Select(value => value.GetDouble())];

    static double Unit(uint k, uint i)
    {
        var h = i * 2654435761u + k * 1013904223u;
        h = (h ^ h >> 15) * 2246822519u;
        h = (h ^ h >> 13) * 3266489917u;
        return ((h ^ h >> 16) >> 8) / (double)(1 << 24);
    }
}
