using System.Text.Json;

namespace GraphGen.GeneratorBench;

/// <summary>
/// What the generator took, in milliseconds, and what it may take. The least of all times counts, because on a shared machine only
/// minima are repeatable.
/// </summary>
sealed record Mark(string What, double LeastMs, double MedianMs, double? MarkMs, bool? Met)
{
    static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    internal static Mark Of(string what, double? mark, double[] times)
    {
        Array.Sort(times);
        return new(what, Math.Round(times[0], 3), Math.Round(times[times.Length / 2], 3), mark, mark is null ? null : times[0] <= mark);
    }

    internal static void Write(string path, IReadOnlyList<Mark> marks)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(marks, s_json) + "\n");
    }

    public override string ToString() =>
        $"{What,-36} least {LeastMs,7:F2} ms, median {MedianMs,7:F2} ms{(Met is { } met ? $"; mark {MarkMs,3} ms: {(met ? "met" : "MISSED")}" : "")}";
}
