using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing.Gpu;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>What ends a member that runs a mode.</summary>
internal enum StepEnd
{
    /// <summary>Nothing is returned.</summary>
    Nothing,

    Loss,

    Results,
}

/// <summary>The members that run a mode: each checks its arguments, then hands over to the kernels.</summary>
/// <param name="hasGpu">Whether the network can be on a GPU.</param>
internal sealed class StepPrinter(CodeWriter code, CompiledNetwork network, bool hasGpu)
{
    private readonly NetworkSpec _spec = network.Spec;
    private readonly string _memory = new UniqueNames([.. network.Spec.Inputs.Select(i => i.Name)]).Get("memory");

    private string Kernels => "global::" + NetworkPrinter.KernelNamespace(_spec.Type);

    /// <summary>A member without its documentation.</summary>
    /// <param name="head">Accessibility, type and name; the parameters follow.</param>
    public void Print(Mode mode, string head, StepEnd end)
    {
        var inputs = _spec.Inputs.Where(i => mode.HasLoss || !i.ForLoss).ToList();
        using var method = code.Braces($"{head}({Parameters(inputs)})");
        Checks(inputs, network.Find(mode)!.Graph);
        if (hasGpu)
            new GpuStepPrinter(code, network).Print(mode, inputs, end);
        using (code.Braces($"var {_memory} = new {Kernels}.Memory", "};"))
            Memory(mode, inputs);
        code.Line($"{Kernels}.{mode.Name}.Run({_memory});");
        if (end == StepEnd.Loss)
            code.Line($"return {Kernels}.{mode.Name}Buffers.Loss({_memory});");
        else if (end == StepEnd.Results)
            ReturnResults(code, _spec, network.Find(mode)!.Outputs.Select(o => $"Arena.Values.Slice({Start(network, o.Offset)}, {o.Size.ToCode(s => Size(_spec, s))})"));
    }

    public static string Parameters(IEnumerable<InputSpec> inputs) => string.Join(", ", inputs.Select(i =>
        $"global::System.ReadOnlySpan<{Element(i)}> {Identifiers.Escape(i.Name)}"));

    /// <summary>The type of an input's values.</summary>
    public static string Element(InputSpec input) => input.Kind == ElementKind.Float ? "float" : "int";

    /// <summary>The field for a symbol's capacity.</summary>
    public static string Capacity(string symbol) => $"_{Symbols.Variable(symbol).TrimStart('@')}Capacity";

    /// <summary>The local that holds a size; an input may have the same name.</summary>
    public static string Size(NetworkSpec spec, string symbol) =>
        spec.Inputs.Any(i => i.Name == Symbols.Variable(symbol)) ? Symbols.Variable(symbol) + "Size" : Symbols.Variable(symbol);

    /// <summary>Where something of the plan starts in the arena, behind the next state.</summary>
    public static string Start(CompiledNetwork network, Dim offset) => (offset + network.Layout.StateSize).ToCode(Capacity);

    /// <summary>The coordinate of randomness.</summary>
    public static string Step(Mode mode) =>
        // Samples count on their own, apart from the steps of training.
        mode == Mode.Sample ? "0x80000000u | SampleNumber++" : "StepNumber";

    /// <summary>Returns one result as a span, or several as a struct of spans.</summary>
    public static void ReturnResults(CodeWriter code, NetworkSpec spec, IEnumerable<string> spans)
    {
        var all = spans.ToList();
        if (all.Count == 1)
        {
            code.Line($"return {all[0]};");
            return;
        }

        using var value = code.Braces("return new Results", "};");
        for (int i = 0; i < all.Count; i++)
            code.Line($"{Identifiers.Pascal(spec.Outputs[i].Name)} = {all[i]},");
    }

    private void Checks(IReadOnlyList<InputSpec> inputs, ModeGraph graph)
    {
        var solutions = SymbolSolver.Solve(inputs);
        foreach (var solution in solutions)
        {
            var input = inputs[solution.Input];
            string symbol = Size(_spec, solution.Symbol);
            code.Line($"int {symbol} = SolveDimension({Identifiers.Escape(input.Name)}.Length, {solution.Rest.ToCode(Size)}, {Literals.Text(input.Name)}, {Literals.Text(solution.Symbol)}, {Literals.Text(ShapeText(input))});");
            code.Line($"CheckCapacity({symbol}, {Capacity(solution.Symbol)}, {Literals.Text(solution.Symbol)});");
        }

        for (int i = 0; i < inputs.Count; i++)
        {
            if (solutions.Any(s => s.Input == i))
                continue;
            var size = Dim.Product(inputs[i].Shape.Select(d => d.Symbol is { } s ? Dim.Symbol(s) : d.Size));
            code.Line($"CheckLength({Identifiers.Escape(inputs[i].Name)}.Length, {size.ToCode(Size)}, {Literals.Text(inputs[i].Name)}, {Literals.Text(ShapeText(inputs[i]))});");
        }

        foreach (var bound in graph.IndexBounds.Where(b => inputs.Contains(_spec.Inputs[b.Input])))
            code.Line($"CheckIndices({Identifiers.Escape(_spec.Inputs[bound.Input].Name)}, {bound.Bound.ToCode(Size)}, {Literals.Text(_spec.Inputs[bound.Input].Name)});");
        foreach (var requirement in graph.Requirements.Where(r => !r.Size.IsConstant).Distinct())
            code.Line($"CheckLeast({requirement.Size.ToCode(Size)}, {requirement.Minimum}, {Literals.Text(requirement.Why)});");
    }

    private string Size(string symbol) => Size(_spec, symbol);

    private static string ShapeText(InputSpec input) =>
        $"[{string.Join(", ", input.Shape.Select(d => d.Symbol ?? Number(d.Size)))}]";

    private void Memory(Mode mode, IReadOnlyList<InputSpec> inputs)
    {
        code.Line("Executor = Executor,");
        code.Line("Parameters = ref Parameters.ValueOrigin,").Line("Gradients = ref Parameters.GradientOrigin,");
        code.Line("State = ref State.ValueOrigin,").Line("NextState = ref Arena.Origin,");
        code.Line($"Arena = ref global::System.Runtime.CompilerServices.Unsafe.Add(ref Arena.Origin, {Number(network.Layout.StateSize)}),");
        foreach (var input in inputs)
            code.Line($"{NetworkPrinter.InputField(input.Name)} = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({Identifiers.Escape(input.Name)}),");
        code.Line("Seed = Seed,").Line($"Step = {Step(mode)},");
        foreach (string symbol in SymbolSolver.Solve(inputs).Select(s => s.Symbol))
        {
            string field = Identifiers.Pascal(Symbols.Variable(symbol));
            code.Line($"{field} = {Size(symbol)},").Line($"{field}Capacity = {Capacity(symbol)},");
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
