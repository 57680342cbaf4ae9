using System.Text.Json;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>An input of a golden, given by formula: see the README beside the goldens.</summary>
internal sealed class GoldenInput(JsonElement json)
{
    public string Name => json.GetProperty("name").GetString()!;

    public int[] Shape { get; } = [.. json.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];

    public bool IsInteger => json.TryGetProperty("fill", out var fill) && fill.TryGetProperty("mod", out _);

    /// <summary>The values in double precision.</summary>
    public double[] Values()
    {
        if (json.TryGetProperty("values", out var values))
            return [.. values.EnumerateArray().Select(value => value.GetDouble())];
        var fill = json.GetProperty("fill");
        return [.. Enumerable.Range(0, Shape.Aggregate(1, (product, size) => product * size)).Select(i => Value(fill, (uint)i))];
    }

    /// <summary>The numbers all goldens are made of: u(k, i) in [0, 1).</summary>
    public static double Unit(uint k, uint i)
    {
        uint h = (i * 2654435761u) + (k * 1013904223u);
        h = (h ^ (h >> 15)) * 2246822519u;
        h = (h ^ (h >> 13)) * 3266489917u;
        return ((h ^ (h >> 16)) >> 8) / (double)(1 << 24);
    }

    private static double Value(JsonElement fill, uint i)
    {
        double unit = Unit(fill.GetProperty("k").GetUInt32(), i);
        return fill.TryGetProperty("mod", out var mod)
            ? Math.Floor(unit * mod.GetInt32())
            : fill.GetProperty("offset").GetDouble() + (fill.GetProperty("scale").GetDouble() * ((2 * unit) - 1));
    }
}
