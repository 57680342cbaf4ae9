namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>A network as C# text, a function of its seed alone.</summary>
internal static class RandomNetwork
{
    private const int MostResults = 3;

    public static string Name(int seed) => $"Fuzz{seed}";

    public static string Text(int seed)
    {
        var draft = new Draft(new Random(seed));
        List<Item> inputs = [draft.Input("inX", "batch", draft.Width())];
        if (draft.Random.Next(2) == 0)
            inputs.Add(draft.Input("inY", "batch", draft.One<object>("time", 2, 3), draft.Width()));
        if (inputs[^1].Shape.Contains("time"))
            inputs.Add(draft.Input("inZ", "time"));
        // So that there is something to train.
        int width = draft.Width();
        draft.Add($"Linear({{0}}, {width})", ["batch", width], inputs[0]);
        for (int steps = draft.Random.Next(4, 16); steps > 0; steps--)
            Choices.All[draft.Random.Next(Choices.All.Length)](draft);
        return Compose(draft, seed, inputs);
    }

    private static string Compose(Draft draft, int seed, List<Item> inputs)
    {
        var loose = draft.Loose;
        var results = loose.Take(MostResults).ToList();
        string rest = string.Concat(loose.Skip(MostResults).Select(item => $" + Mean(Square({item.Name}))"));
        if (rest.Length > 0)
            results[^1] = draft.Add("{0}" + rest, results[^1].Shape, results[^1]);
        string parameters = string.Join(", ", inputs.Select(input => $"[Shape({string.Join(", ", input.Shape.Select(Shapes.Text))})] Tensor {input.Name}"));
        string several = string.Join(", ", results.Select((_, i) => $"Tensor Out{i}"));
        bool classifies = results[0].Rank > 0 && results[0].Width > 1;
        string target = classifies ? $", [Shape({string.Join(", ", results[0].Shape[..^1].Select(Shapes.Text))})] Indices target" : "";
        string loss = string.Join(" + ", results.Select((item, i) => i == 0 && classifies ? "CrossEntropy(out0, target)" : $"Mean(Square(out{i} - {draft.Number(-0.5, 0.5)}))"));
        return $$"""
            using GraphGen;
            using static GraphGen.Ops;

            [Network]
            partial class {{Name(seed)}}
            {
                [Layer]
                static Tensor Block(Tensor x, int inner, int outer) => x + Linear(Silu(Linear(RmsNorm(x), inner)), outer, bias: false);

                [Forward]
                static {{(results.Count > 1 ? $"({several})" : "Tensor")}} Forward({{parameters}})
                {
                    {{string.Join("\n        ", draft.Statements)}}
                    return {{(results.Count > 1 ? $"({string.Join(", ", results.Select(item => item.Name))})" : results[0].Name)}};
                }

                [Loss]
                static Tensor Loss({{string.Join(", ", results.Select((_, i) => $"Tensor out{i}"))}}{{target}}) => {{loss}};
            }

            """;
    }
}
