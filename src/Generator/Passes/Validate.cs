using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Passes;

/// <summary>What must hold of a whole network, beyond each call on its own.</summary>
internal static class Validate
{
    public static void Run(ModeGraph graph, NetworkSpec spec)
    {
        CheckNames(graph);
        if (graph.Mode.HasGradients)
            CheckGradients(graph);
        CheckSymbols(spec, graph.Mode);
    }

    private static void CheckNames(ModeGraph graph)
    {
        var twice = graph.Parameters.Concat(graph.States).GroupBy(p => p.Label.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new GraphException("GG0216", twice.Last().Label.Site, $"two parameters are called '{twice.Key}'; give one call another name:");
    }

    private static void CheckGradients(ModeGraph graph)
    {
        var missing = graph.Parameters.FirstOrDefault(p => graph.Gradients.All(g => g.Leaf != p));
        if (graph.Gradients.Count == 0)
            throw new GraphException("GG0212", Site.Network, "the loss does not depend on any parameter, so there is nothing to train; use Linear or another layer, or leave [Loss] out");
        if (missing is not null)
            throw new GraphException("GG0211", missing.Label.Site, $"the parameter '{missing.Label.Name}' gets no gradient: the loss does not depend on it; use its result in the loss, or remove it");
    }

    // Each symbol must be the only unknown of some input, once those before it are known.
    private static void CheckSymbols(NetworkSpec spec, Mode mode)
    {
        var given = spec.Inputs.Where(i => mode.HasLoss || !i.ForLoss).ToList();
        var solved = SymbolSolver.Solve(given).Select(s => s.Symbol).ToList();
        for (int i = 0; i < spec.Inputs.Count; i++)
        {
            if (!given.Contains(spec.Inputs[i]))
                continue;
            string? open = spec.Inputs[i].Shape.Select(d => d.Symbol).FirstOrDefault(s => s is not null && !solved.Contains(s));
            if (open is not null)
                throw new GraphException("GG0213", Site.Input(i), $"the size '{open}' cannot be worked out from the number of values passed in; let another input of {(mode.HasLoss ? "[Forward] or [Loss]" : "[Forward]")} have '{open}' as its only unknown size");
        }
    }
}

/// <summary>How a symbol's value follows from the length of an input: length / Rest, where Rest is known by then.</summary>
internal sealed record SymbolSolution(string Symbol, int Input, Dim Rest);

/// <summary>Finds out which input tells which symbol.</summary>
internal static class SymbolSolver
{
    /// <summary>The solutions in an order in which each can be computed. Symbols that nothing tells are left out.</summary>
    public static IReadOnlyList<SymbolSolution> Solve(IReadOnlyList<InputSpec> inputs)
    {
        var solutions = new List<SymbolSolution>();
        bool found = true;
        while (found)
        {
            found = false;
            for (int i = 0; i < inputs.Count; i++)
            {
                var symbols = inputs[i].Shape.Where(d => d.Symbol is not null).Select(d => d.Symbol!).ToList();
                var open = symbols.Where(s => solutions.All(k => k.Symbol != s)).ToList();
                if (open.Count != 1)
                    continue;
                var rest = inputs[i].Shape.Where(d => d.Symbol != open[0]);
                solutions.Add(new(open[0], i, Dim.Product(rest.Select(d => d.Symbol is { } s ? Dim.Symbol(s) : d.Size))));
                found = true;
            }
        }

        return solutions;
    }

    /// <summary>All symbols of the inputs, in the order of their appearance.</summary>
    public static IReadOnlyList<string> Symbols(IReadOnlyList<InputSpec> inputs) =>
        [.. inputs.SelectMany(i => i.Shape).Where(d => d.Symbol is not null).Select(d => d.Symbol!).Distinct()];
}
