using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing.Gpu;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>The members of the user's class.</summary>
/// <param name="hasGpu">Whether the network can be on a GPU.</param>
internal sealed class MembersPrinter(CodeWriter code, CompiledNetwork network, bool hasGpu)
{
    private readonly NetworkSpec _spec = network.Spec;
    private readonly IReadOnlyList<string> _symbols = SymbolSolver.Symbols(network.Spec.Inputs);
    private readonly StepPrinter _steps = new(code, network, hasGpu);
    private readonly GpuMembersPrinter? _gpu = hasGpu ? new GpuMembersPrinter(code, network) : null;
    private readonly string _loss = new UniqueNames([.. network.Spec.Inputs.Select(i => i.Name)]).Get("loss");

    public void Print()
    {
        string remarks = string.Join("\n", Remarks().Select(line => "/// " + line));
        string contracts = "global::GraphGen.Network" + (hasGpu ? ", global::System.IDisposable" : "");
        TypePrinter.Print(code, _spec.Type, $"{remarks}\npartial class {_spec.Type.Name} : {contracts}", Members);
    }

    /// <summary>The name of the optimizer's parameter.</summary>
    public static string Optimizer(NetworkSpec spec) => new UniqueNames([.. spec.Inputs.Select(i => i.Name)]).Get("optimizer");

    /// <summary>What all steps may throw.</summary>
    public static void Exceptions(CodeWriter code) =>
        code.Line("/// <exception cref=\"global::System.ArgumentException\">An input has the wrong number of values, or one out of range; nothing has changed then.</exception>");

    private void Members()
    {
        Constructor();
        if (_spec.Loss is not null)
        {
            Training();
            Step(Mode.Evaluate, "Evaluate", "float", "The loss as at inference: no dropout, running statistics.", StepEnd.Loss);
        }

        Results(Mode.Predict, "Predict", "The results at inference: no dropout, running statistics. Valid until the next call.");
        if (network.Find(Mode.Sample) is not null)
            Results(Mode.Sample, "Sample", "The results with dropout drawn anew and running statistics: Monte Carlo dropout. Valid until the next call.");
        if (_spec.Outputs.Count > 1)
            ResultType();
        _gpu?.Disposal();
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
            code.Line($"private readonly int {StepPrinter.Capacity(symbol)};");
        code.Gap().Summary("Allocates everything the network will ever need, and draws its parameters.");
        foreach (string symbol in _symbols)
            code.Line($"/// <param name=\"{Symbols.Variable(symbol).TrimStart('@')}\">The largest {CodeWriter.Xml(symbol)} to be passed in, at least 1.</param>");
        code.Line("/// <param name=\"seed\">Determines parameters, dropout and with them every result.</param>");
        code.Line("/// <param name=\"threads\">How many threads compute; it changes no bit of any result.</param>");
        _gpu?.ConstructorDocumentation();
        code.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A size is below 1, or needs more memory than there can be.</exception>");
        string sizes = string.Concat(_symbols.Select(s => $"int {Symbols.Variable(s)}, "));
        string arguments = string.Join(", ", _symbols.Select(Symbols.Variable));
        code.Line($"public {_spec.Type.Name}({sizes}ulong seed = 0, int threads = 1{(hasGpu ? GpuMembersPrinter.Parameter : "")})");
        string memory = hasGpu ? GpuMembersPrinter.Memory(arguments) : $"ArenaFloats({arguments}), WorkspaceFloats({arguments})";
        using (code.Braces($"    : base(new ParameterSet(), new StateSet(), {memory}, seed, threads{(hasGpu ? GpuMembersPrinter.Session(arguments) : "")})"))
        {
            foreach (string symbol in _symbols)
                code.Line($"{StepPrinter.Capacity(symbol)} = {Symbols.Variable(symbol)};");
        }

        new MemoryPrinter(code, network, hasGpu).Print();
        _gpu?.Creation();
    }

    private void Training()
    {
        code.Gap().Summary("One step of training: loss, gradients, and the optimizer's update.");
        code.Line("/// <returns>The loss before the update.</returns>");
        Exceptions(code);
        using (code.Braces($"public float TrainStep({StepPrinter.Parameters(_spec.Inputs)}, global::GraphGen.Optimizer {Optimizer(_spec)})"))
        {
            if (hasGpu)
                GpuMembersPrinter.TrainStep(code, _spec);
            else
                TrainStep();
        }

        const string gradients = "The loss and, in Parameters.Gradients, its gradients; nothing is updated.";
        if (_gpu is null)
        {
            Step(Mode.Train, "Gradients", "float", gradients, StepEnd.Loss);
            return;
        }

        _gpu.Training(gradients);
        _steps.Print(Mode.Train, "private void QueueGradients", StepEnd.Nothing);
    }

    private void TrainStep()
    {
        string optimizer = Optimizer(_spec);
        code.Line($"global::System.ArgumentNullException.ThrowIfNull({optimizer});");
        code.Line($"float {_loss} = Gradients({string.Join(", ", _spec.Inputs.Select(i => Identifiers.Escape(i.Name)))});");
        code.Line($"{optimizer}.Update(this);");
        if (network.Layout.States.Count > 0)
            code.Line($"Arena.Values[..{network.Layout.StateSize.ToString(CultureInfo.InvariantCulture)}].CopyTo(State.Values);");
        code.Line("StepNumber++;").Line($"return {_loss};");
    }

    private void Results(Mode mode, string name, string summary) =>
        Step(mode, name, _spec.Outputs.Count == 1 ? "global::System.ReadOnlySpan<float>" : "Results", summary, StepEnd.Results);

    private void Step(Mode mode, string name, string type, string summary, StepEnd end)
    {
        code.Gap().Summary(summary);
        Exceptions(code);
        _steps.Print(mode, $"public {type} {name}", end);
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

    private void Descriptions()
    {
        string kernels = "global::" + NetworkPrinter.KernelNamespace(_spec.Type);
        code.Gap().Summary("The graph that was compiled, and its kernels, as data.");
        code.Line($"public static global::GraphGen.NetworkGraph Graph => {kernels}.GraphData.Value;");
        code.Gap().Summary("The trained tensors, by name.");
        code.Line("public new ParameterSet Parameters => (ParameterSet)base.Parameters;");
    }
}
