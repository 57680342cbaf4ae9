namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>What a random network may do next. A choice that nothing fits leaves the draft as it is.</summary>
internal static class Choices
{
    public static Action<Draft>[] All { get; } =
    [
        Activate, Activate, Activate, Combine, Combine, Combine, Scale, Linear, Linear, Normalize, Softmax, Dropout, Reduce, Reduce, Transpose,
        Reshape, Slice, Concat, Multiply, Residual, Blocks, Share, Attend, Stop,
    ];

    // Each keeps values of order 1 and stays away from poles.
    private static readonly string[] Functions =
    [
        "Relu({0})", "Tanh({0})", "Sigmoid({0})", "Gelu({0})", "GeluTanh({0})", "Silu({0})", "Elu({0})", "LeakyRelu({0}, 0.1f)",
        "Softplus({0}, 2f)", "Sin({0})", "Cos({0})", "Abs({0})", "Erf({0})", "Clamp({0}, -0.8f, 0.9f)", "Exp(Tanh({0}))", "Log(1f + Square({0}))",
        "Sqrt(0.5f + Square({0}))", "Reciprocal(1f + Square({0}))", "Pow(0.5f + Abs({0}), 0.7f)", "Square(Sin({0}))", "Pow(Tanh({0}), 3f)", "-{0}",
    ];

    private static readonly string[] Pairs =
        ["{0} + {1}", "{0} - {1}", "{0} * Tanh({1})", "Maximum({0}, {1})", "Minimum({0}, {1})", "{0} / (1f + Square({1}))", "Tanh({0}) * {1}"];

    private static void Activate(Draft draft)
    {
        if (draft.Any(_ => true) is { } x)
            draft.Add(draft.One(Functions), x.Shape, x);
    }

    private static void Combine(Draft draft)
    {
        if (draft.Any(_ => true) is not { } a || draft.Any(other => Shapes.Fits(other.Shape, a.Shape)) is not { } b)
            return;
        var (left, right) = draft.One((a, b), (b, a));
        // Of x - x nothing is left but rounding.
        draft.Add(a == b ? "{0} * {1}" : draft.One(Pairs), a.Shape, left, right);
    }

    private static void Scale(Draft draft)
    {
        if (draft.Any(_ => true) is { } x)
            draft.Add(draft.One($"{{0}} * {draft.Number(-1.5, 1.5)}", $"{draft.Number(-1, 1)} - {{0}}", $"{{0}} + {draft.Number(-1, 1)}", $"{{0}} / {draft.Number(1, 2)}"), x.Shape, x);
    }

    private static void Linear(Draft draft)
    {
        if (draft.Any(item => item.Rank >= 2 && item.Width > 0) is not { } x)
            return;
        int width = draft.Width();
        draft.Add($"Linear({{0}}, {width}{draft.One("", "", ", bias: false", ", weight: Init.Normal(0.5f)")})", [.. x.Shape[..^1], width], x);
    }

    private static void Normalize(Draft draft)
    {
        string[] kinds = ["LayerNorm({0})", "LayerNorm({0}, affine: false)", "RmsNorm({0})", "LayerNorm({0}, axes: 2)", "BatchNorm({0})", "BatchNorm({0}, affine: false)"];
        string kind = draft.One(kinds);
        // Over a single value, or two, little is left of it but rounding.
        bool Fits(Item item) => item.Width > 2 && item.Rank >= 2
            && (!kind.Contains("axes", StringComparison.Ordinal) || item.Shape[^2] is int)
            && (kind[0] != 'B' || (item.Shape[0] is "batch" && item.Shape[1] is int));
        if (draft.Any(Fits) is { } x)
            draft.Add(kind, x.Shape, x);
    }

    private static void Softmax(Draft draft)
    {
        if (draft.Any(item => item.Rank > 0) is { } x)
            draft.Add($"{draft.One("Softmax", "LogSoftmax")}({{0}}{draft.One("", $", {draft.Random.Next(x.Rank)}")})", x.Shape, x);
    }

    private static void Dropout(Draft draft)
    {
        if (draft.Any(item => item.Rank > 0) is { } x)
            draft.Add(draft.One("Dropout({0}, 0.3f)", "Dropout({0}, 0.5f, DropoutScaling.AtInference)"), x.Shape, x);
    }

    private static void Reduce(Draft draft)
    {
        if (draft.Any(item => item.Rank > 0) is not { } x)
            return;
        int[] axes = [.. Enumerable.Range(0, x.Rank).Where(_ => draft.Random.Next(2) == 0)];
        if (axes.Length == 0)
            axes = [x.Rank - 1];
        bool keeps = draft.Random.Next(2) == 0;
        object[] shape = keeps ? [.. x.Shape.Select((dim, axis) => axes.Contains(axis) ? 1 : dim)] : [.. x.Shape.Where((_, axis) => !axes.Contains(axis))];
        draft.Add($"{draft.One("Sum", "Mean", "Max")}({{0}}, [{string.Join(", ", axes)}], keepDims: {(keeps ? "true" : "false")})", shape, x);
    }

    private static void Transpose(Draft draft)
    {
        if (draft.Any(item => item.Rank >= 2) is not { } x)
            return;
        int[] axes = [.. Enumerable.Range(0, x.Rank).OrderBy(_ => draft.Random.Next())];
        draft.Add($"Transpose({{0}}, {string.Join(", ", axes)})", [.. axes.Select(axis => x.Shape[axis])], x);
    }

    private static void Reshape(Draft draft)
    {
        if (draft.Any(item => item.Rank > 0) is { } x && Shapes.Regrouped(draft, x.Shape) is { } shape)
            draft.Add($"Reshape({{0}}, {string.Join(", ", shape.Select(Shapes.Text))})", shape, x);
    }

    private static void Slice(Draft draft)
    {
        if (draft.Any(item => item.Shape.Any(dim => dim is > 1)) is not { } x)
            return;
        int axis = draft.One([.. Enumerable.Range(0, x.Rank).Where(axis => x.Shape[axis] is > 1)]), size = (int)x.Shape[axis];
        int length = draft.Random.Next(1, size), start = draft.Random.Next(size - length + 1);
        draft.Add($"Slice({{0}}, {axis}, {start}, {length})", [.. x.Shape.Select((dim, i) => i == axis ? length : dim)], x);
    }

    private static void Concat(Draft draft)
    {
        if (draft.Any(item => item.Shape.Any(dim => dim is int)) is not { } x)
            return;
        int axis = draft.One([.. Enumerable.Range(0, x.Rank).Where(axis => x.Shape[axis] is int)]);
        var y = draft.Any(item => item.Rank == x.Rank && item.Shape.Select((dim, i) => i == axis ? dim is int : dim.Equals(x.Shape[i])).All(fits => fits))!;
        draft.Add($"Concat({axis}, {{0}}, {{1}})", [.. x.Shape.Select((dim, i) => i == axis ? (int)dim + (int)y.Shape[axis] : dim)], x, y);
    }

    private static void Multiply(Draft draft)
    {
        if (draft.Any(item => item.Rank is 2 or 3 && item.Shape[^1] is int) is { } a
            && draft.Any(item => item.Rank >= 2 && item.Shape[^1].Equals(a.Shape[^1]) && (item.Rank == 2 || (item.Rank == a.Rank && item.Shape[0].Equals(a.Shape[0])))) is { } b)
            draft.Add($"MatMul({{0}}, Transpose({{1}})) * {draft.Number(0.1, 0.5)}", [.. a.Shape[..^1], b.Shape[^2]], a, b);
    }

    private static void Residual(Draft draft)
    {
        if (draft.Any(item => item.Rank >= 2 && item.Width > 2) is { } x)
            draft.Loop(draft.Random.Next(2, 4), draft.One("{0} + Linear(Gelu(LayerNorm({0})), {1})", "Tanh(Linear({0}, {1})) + {0}", "Dropout(Relu(Linear({0}, {1})), 0.2f)"), x);
    }

    private static void Blocks(Draft draft)
    {
        if (draft.Any(item => item.Rank >= 2 && item.Width > 2) is { } x)
            draft.Add($"Block({{0}}, {draft.Width()}, {x.Width})", x.Shape, x);
    }

    // One parameter used in two places.
    private static void Share(Draft draft)
    {
        if (draft.Any(item => item.Width > 0) is not { } x)
            return;
        var shared = draft.Add($"Parameter(\"shared{draft.Statements.Count}\", Init.Normal(0.5f), {x.Width})", [x.Width]);
        draft.Add("({0} + {1}) * {1}", x.Shape, x, shared);
    }

    private static void Attend(Draft draft)
    {
        if (draft.Any(item => item.Rank == 3 && item.Width > 0) is { } x)
            draft.Add("MatMul(Softmax(MatMul({0}, Transpose({0}, 0, 2, 1)) * 0.3f), {0})", x.Shape, x);
    }

    // The stopped part must not hold parameters of its own.
    private static void Stop(Draft draft)
    {
        if (draft.Any(_ => true) is { } x)
            draft.Add("{0} * StopGradient(Cos({0}))", x.Shape, x);
    }
}
