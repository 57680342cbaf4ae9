using System.Globalization;
using Xunit;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>Rows that fill vectors and rows that do not: everything that walks along a row or gathers over rows, at several widths.</summary>
public class WidthTests
{
    private const int Capacity = 20;

    private static readonly int[] Sizes = [1, 3, 16, 17, 33, 100, 520];

    private static readonly Lazy<IReadOnlyDictionary<string, Emitted>> Networks = new(() => Emission.FromText(
        [.. Sizes.SelectMany(width => new[] { ($"rows {width}", $"Rows{width}", Rows(width)), ($"columns {width}", $"Columns{width}", Columns(width)) })]));

    public static TheoryData<int> Widths => [.. Sizes];

    [Theory]
    [MemberData(nameof(Widths))]
    public void AlongRows(int width) => AssertMatches(Networks.Value[$"rows {width}"], 20, 1, 7);

    [Theory]
    [MemberData(nameof(Widths))]
    public void OverRows(int width) => AssertMatches(Networks.Value[$"columns {width}"], 20, 5, 17);

    private static void AssertMatches(Emitted network, params int[] batches)
    {
        var comparison = new Comparison(network, Capacity) { Low = -1, High = 1, HonestErrors = 20 };
        foreach (int batch in batches)
            comparison.AssertMatches(new Dictionary<string, int> { ["batch"] = batch }, seed: batch);
    }

    private static string Rows(int width) => Network($"Rows{width}", width, ["soft", "logs", "layer", "rms", "least", "mean", "wide", "narrow", "tied", "drop", "left", "moved"], """
        var soft = Softmax(a);
        var logs = LogSoftmax(a);
        var layer = LayerNorm(Silu(a));
        var rms = RmsNorm(a * soft, epsilon: 0.01f);
        var least = -Max(-a, -1);
        var mean = Mean(Square(a), 1, keepDims: true) * a;
        var wide = Gelu(Linear(a, WIDTH));
        var narrow = Linear(wide, 1);
        var tied = MatMul(a, Transpose(a)) * 0.1f;
        var drop = Dropout(Tanh(a), 0.3f) + Dropout(a, 0.5f);
        var left = Linear(Dropout(Relu(Linear(a, WIDTH)), 0.25f), 3);
        var moved = Concat(1, Exp(Transpose(Transpose(a) * 0.5f)), a, Slice(a, 1, 0, 1));
        """);

    private static string Columns(int width) => Network($"Columns{width}", width, ["norm", "twice", "sums", "best", "down", "spread"], """
        var norm = BatchNorm(a);
        var twice = BatchNorm(BatchNorm(Linear(a, WIDTH)) * Parameter("gain", Init.Normal(0.5f), WIDTH));
        var sums = Mean(Sigmoid(a), 0);
        var best = Max(a, 0, keepDims: true) - a;
        var down = Softmax(a, 0);
        var spread = Sqrt(Mean(Square(a - Mean(a, 0)), 0) + 0.01f);
        """);

    private static string Network(string name, int width, string[] outputs, string body) => $$"""
        using GraphGen;
        using static GraphGen.Ops;

        [Network]
        partial class {{name}}
        {
            [Forward]
            static ({{string.Join(", ", outputs.Select(output => $"Tensor {output}"))}}) Forward([Shape("batch", {{width}})] Tensor x)
            {
                var a = x + Parameter("shift", Init.Normal(0.5f), {{width}});
                {{body.Replace("WIDTH", width.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}}
                return ({{string.Join(", ", outputs)}});
            }

            [Loss]
            static Tensor Loss({{string.Join(", ", outputs.Select(output => $"Tensor {output}"))}}) =>
                {{string.Join(" + ", outputs.Select(output => $"Mean(Square({output} - 0.3f))"))}};
        }
        """;
}
