using System.Text.Json;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>An operator's results and gradients as libtorch computes them: one case of <c>tests/Goldens/golden.json</c>.</summary>
internal sealed class Golden(JsonElement json)
{
    private static readonly JsonDocument File =
        JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden.json")));

    public static IReadOnlyDictionary<string, Golden> All { get; } =
        File.RootElement.GetProperty("operators").EnumerateArray().Select(one => new Golden(one)).ToDictionary(golden => golden.Title);

    public string Operator => json.GetProperty("op").GetString()!;

    public string Case => json.GetProperty("case").GetString()!;

    public string Title => $"{Operator} {Case}".TrimEnd();

    public IReadOnlyList<GoldenInput> Inputs { get; } =
        [.. json.GetProperty("inputs").EnumerateArray().Select(one => new GoldenInput(one))];

    /// <summary>The gradient into each output; null where there is none.</summary>
    public IReadOnlyList<GoldenInput?> Upstream { get; } =
        [.. json.GetProperty("upstream").EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Null ? null : new GoldenInput(one))];

    /// <summary>Whether it is computed as at inference.</summary>
    public bool IsInference => Case.StartsWith("eval", StringComparison.Ordinal);

    /// <summary>The names of what the operator returns; other outputs are running statistics.</summary>
    public IReadOnlyList<string> Results => [.. Outputs("f64").Keys.Where(name => !name.EndsWith("_after", StringComparison.Ordinal))];

    /// <summary>What came out in a precision, f64 or f32.</summary>
    public IReadOnlyDictionary<string, GoldenTensor> Outputs(string precision) => Tensors(precision, "outputs");

    public IReadOnlyDictionary<string, GoldenTensor> Gradients(string precision) => Tensors(precision, "grads");

    public GoldenInput Input(string name) => Inputs.Single(input => input.Name == name);

    public bool Has(string name) => Inputs.Any(input => input.Name == name);

    public double Number(string attribute, double otherwise) => Attribute(attribute) is { } value ? value.GetDouble() : otherwise;

    public string Text(string attribute) => Attribute(attribute)?.GetString() ?? "";

    public JsonElement? Attribute(string name) =>
        json.TryGetProperty("attrs", out var all) && all.ValueKind == JsonValueKind.Object && all.TryGetProperty(name, out var value) ? value : null;

    public override string ToString() => Title;

    private Dictionary<string, GoldenTensor> Tensors(string precision, string kind) =>
        json.GetProperty(precision).GetProperty(kind).EnumerateObject().ToDictionary(one => one.Name, one => new GoldenTensor(one.Value));
}
