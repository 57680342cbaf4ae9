using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>The members of the user's class. Each checks its arguments, then hands over to the kernels.</summary>
internal sealed class MembersPrinter(CodeWriter code, CompiledNetwork network)
{
    private readonly NetworkSpec _spec = network.Spec;
    private readonly IReadOnlyList<string> _symbols = SymbolSolver.Symbols(network.Spec.Inputs);
    private readonly string _memory = new UniqueNames([.. network.Spec.Inputs.Select(i => i.Name)]).Get("memory");
    private readonly string _loss = new UniqueNames([.. network.Spec.Inputs.Select(i => i.Name)]).Get("loss");
    private readonly string _optimizer = new UniqueNames([.. network.Spec.Inputs.Select(i => i.Name)]).Get("optimizer");

    private string Kernels => "global::" + NetworkPrinter.KernelNamespace(_spec.Type);

    public void Print()
    {
        string remarks = string.Join("\n", Remarks().Select(line => "/// " + line));
        TypePrinter.Print(code, _spec.Type, $"{remarks}\npartial class {_spec.Type.Name} : global::GraphGen.Network", Members);
    }

    private void Members()
    {
        Constructor();
        if (_spec.Loss is not null)
        {
            TrainStep();
            Step(Mode.Train, "Gradients", "The loss and, in Parameters.Gradients, its gradients; nothing is updated.", ReturnLoss);
            Step(Mode.Evaluate, "Evaluate", "The loss as at inference: no dropout, running statistics.", ReturnLoss);
        }

        Results(Mode.Predict, "Predict", "The results at inference: no dropout, running statistics. Valid until the next call.");
        if (network.Find(Mode.Sample) is not null)
            Results(Mode.Sample, "Sample", "The results with dropout drawn anew and running statistics: Monte Carlo dropout. Valid until the next call.");
        if (_spec.Outputs.Count > 1)
            ResultType();
        Descriptions();
        ParameterSetPrinter.Print(code, network.Layout);
    }

    private IEnumerable<string> Remarks()
    {
        yield return "<remarks>";
        yield return "What was compiled, kernel by kernel:";
        foreach (var program in network.Programs)
        {
            yield return $"<para>{program.Mode.Name}</para>";
            yield return "<list type=\"number\">";
            foreach (var kernel in program.Kernels)
                yield return $"<item><description>{CodeWriter.Xml(kernel.Summary)}</description></item>";
            yield return "</list>";
        }

        yield return "</remarks>";
    }

    private void Constructor()
    {
        foreach (string symbol in _symbols)
            code.Line($"private readonly int {Capacity(symbol)};");
        code.Gap().Summary("Allocates everything the network will ever need, and draws its parameters.");
        foreach (string symbol in _symbols)
            code.Line($"/// <param name=\"{Symbols.Variable(symbol).TrimStart('@')}\">The largest {CodeWriter.Xml(symbol)} to be passed in, at least 1.</param>");
        code.Line("/// <param name=\"seed\">Determines parameters, dropout and with them every result.</param>");
        code.Line("/// <param name=\"threads\">How many threads compute; it changes no bit of any result.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A size is below 1, or needs more memory than there can be.</exception>");
        string sizes = string.Concat(_symbols.Select(s => $"int {Symbols.Variable(s)}, "));
        string arguments = string.Join(", ", _symbols.Select(Symbols.Variable));
        code.Line($"public {_spec.Type.Name}({sizes}ulong seed = 0, int threads = 1)");
        using (code.Braces($"    : base(new ParameterSet(), new StateSet(), ArenaFloats({arguments}), WorkspaceFloats({arguments}), seed, threads)"))
        {
            foreach (string symbol in _symbols)
                code.Line($"{Capacity(symbol)} = {Symbols.Variable(symbol)};");
        }

        new MemoryPrinter(code, network).Print();
    }

    private void TrainStep()
    {
        code.Gap().Summary("One step of training: loss, gradients, and the optimizer's update.");
        code.Line("/// <returns>The loss before the update.</returns>");
        Exceptions();
        using var method = code.Braces($"public float TrainStep({Parameters(_spec.Inputs)}, global::GraphGen.Optimizer {_optimizer})");
        code.Line($"global::System.ArgumentNullException.ThrowIfNull({_optimizer});");
        code.Line($"float {_loss} = Gradients({string.Join(", ", _spec.Inputs.Select(i => Identifiers.Escape(i.Name)))});");
        code.Line($"{_optimizer}.Update(this);");
        if (network.Layout.States.Count > 0)
            code.Line($"Arena.Values[..{Number(network.Layout.StateSize)}].CopyTo(State.Values);");
        code.Line("StepNumber++;").Line($"return {_loss};");
    }

    private void Results(Mode mode, string name, string summary)
    {
        string type = _spec.Outputs.Count == 1 ? "global::System.ReadOnlySpan<float>" : "Results";
        Step(mode, name, summary, ReturnResults, type);
    }

    private void Step(Mode mode, string name, string summary, Action<Mode> result, string type = "float")
    {
        var inputs = _spec.Inputs.Where(i => mode.HasLoss || !i.ForLoss).ToList();
        code.Gap().Summary(summary);
        Exceptions();
        using var method = code.Braces($"public {type} {name}({Parameters(inputs)})");
        Checks(inputs, network.Find(mode)!.Graph);
        using (code.Braces($"var {_memory} = new {Kernels}.Memory", "};"))
            Memory(mode, inputs);
        code.Line($"{Kernels}.{mode.Name}.Run({_memory});");
        result(mode);
    }

    private void ReturnLoss(Mode mode) => code.Line($"return {Kernels}.{mode.Name}Buffers.Loss({_memory});");

    private void ReturnResults(Mode mode)
    {
        var spans = network.Find(mode)!.Outputs.Select(o =>
            $"Arena.Values.Slice({Start(o.Offset)}, {o.Size.ToCode(Size)})").ToList();
        if (spans.Count == 1)
        {
            code.Line($"return {spans[0]};");
            return;
        }

        using var value = code.Braces("return new Results", "};");
        for (int i = 0; i < spans.Count; i++)
            code.Line($"{Identifiers.Pascal(_spec.Outputs[i].Name)} = {spans[i]},");
    }

    private string Start(Dim offset)
    {
        var whole = offset + network.Layout.StateSize;
        return whole.ToCode(Capacity);
    }

    private void ResultType()
    {
        code.Gap().Summary("The results of Predict, valid until the next call.");
        using var block = code.Braces("public readonly ref struct Results");
        var outputs = network.Find(Mode.Predict)!.Outputs;
        for (int i = 0; i < outputs.Count; i++)
        {
            code.Gap().Summary($"{outputs[i].Shape}, row by row.");
            code.Line($"public global::System.ReadOnlySpan<float> {Identifiers.Pascal(_spec.Outputs[i].Name)} {{ get; init; }}");
        }
    }

    // The local that holds a size; an input may have the same name.
    private string Size(string symbol) =>
        _spec.Inputs.Any(i => i.Name == Symbols.Variable(symbol)) ? Symbols.Variable(symbol) + "Size" : Symbols.Variable(symbol);

    private static string Capacity(string symbol) => $"_{Symbols.Variable(symbol).TrimStart('@')}Capacity";

    private static string Parameters(IReadOnlyList<InputSpec> inputs) => string.Join(", ", inputs.Select(i =>
        $"global::System.ReadOnlySpan<{(i.Kind == ElementKind.Float ? "float" : "int")}> {Identifiers.Escape(i.Name)}"));

    private void Exceptions()
    {
        code.Line("/// <exception cref=\"global::System.ArgumentException\">An input has the wrong number of values, or one out of range; nothing has changed then.</exception>");
    }

    private void Checks(IReadOnlyList<InputSpec> inputs, ModeGraph graph)
    {
        var solutions = SymbolSolver.Solve(inputs);
        foreach (var solution in solutions)
        {
            var input = inputs[solution.Input];
            string symbol = Size(solution.Symbol);
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
        // Samples count on their own, apart from the steps of training.
        code.Line("Seed = Seed,").Line(mode == Mode.Sample ? "Step = 0x80000000u | SampleNumber++," : "Step = StepNumber,");
        foreach (string symbol in SymbolSolver.Solve(inputs).Select(s => s.Symbol))
        {
            string field = Identifiers.Pascal(Symbols.Variable(symbol));
            code.Line($"{field} = {Size(symbol)},").Line($"{field}Capacity = {Capacity(symbol)},");
        }
    }

    private void Descriptions()
    {
        code.Gap().Summary("The graph that was compiled, and its kernels, as data.");
        code.Line($"public static global::GraphGen.NetworkGraph Graph => {Kernels}.GraphData.Value;");
        code.Gap().Summary("The trained tensors, by name.");
        code.Line("public new ParameterSet Parameters => (ParameterSet)base.Parameters;");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
