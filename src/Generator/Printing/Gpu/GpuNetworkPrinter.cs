using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>The class of a network on a GPU: its memory there and, inside, the kernels of its modes.</summary>
internal sealed class GpuNetworkPrinter(CodeWriter code, CompiledNetwork network)
{
    /// <summary>Capacities are rounded up to multiples of so many, which makes every place in the arena one of 256 bytes.</summary>
    public const int CapacityUnit = 4;

    /// <summary>Floats in 256 bytes: GpuProgram.Alignment.</summary>
    private const long Alignment = 64;

    private readonly NetworkSpec _spec = network.Spec;
    private readonly IReadOnlyList<string> _symbols = SymbolSolver.Symbols(network.Spec.Inputs);

    /// <summary>Where what is for a GPU stands.</summary>
    public static string Namespace(TypeSpec type) => NetworkPrinter.KernelNamespace(type) + ".Gpu";

    /// <summary>The field through which a result comes back.</summary>
    public static string ResultField(string name) => Identifiers.Pascal(name) + "Result";

    /// <summary>Floats of arena before the plan's own.</summary>
    public static long StateRoom(Layout layout) => (layout.StateSize + Alignment - 1) / Alignment * Alignment;

    public void Print()
    {
        using var space = code.Gap().Braces("namespace " + Namespace(_spec.Type));
        code.Line("using System;").Line("using System.Diagnostics.CodeAnalysis;").Line("using GraphGen.Kernels;").Line("using ILGPU;");
        var types = new SharedTypes();
        code.Gap().Summary("The network on a GPU: its memory there, and its kernels.");
        using (code.Braces($"file sealed class {GpuProgramPrinter.Type} : GpuProgram"))
        {
            Fields();
            Constructor();
            Methods();
            foreach (var program in network.Programs)
                GpuProgramPrinter.Print(code, program, types);
        }

        types.Print(code);
    }

    private static string Field(string symbol) => Identifiers.Pascal(Symbols.Variable(symbol));

    private void Fields()
    {
        foreach (var input in _spec.Inputs)
            code.Line($"public readonly GpuInput<{StepPrinter.Element(input)}> {NetworkPrinter.InputField(input.Name)};");
        foreach (var output in _spec.Outputs)
            code.Line($"public readonly GpuResult {ResultField(output.Name)};");
        if (_spec.Loss is not null)
            code.Line("private readonly GpuResult _loss;");
        code.Line("public readonly ArrayView<float> NextState;").Line("public readonly ArrayView<float> Activations;");
        foreach (string symbol in _symbols)
            code.Line($"public readonly int {Field(symbol)}Capacity;").Line($"public int {Field(symbol)};");
        code.Line("public ulong Seed;").Line("public uint Step;");
    }

    private void Constructor()
    {
        string sizes = string.Concat(_symbols.Select(s => $", int {Symbols.Variable(s)}"));
        code.Gap().Line($"public {GpuProgramPrinter.Type}(GpuDevice device, int arenaFloats{sizes})");
        using var body = code.Braces($"    : base(device, {Number(network.Layout.ParameterSize)}, {Number(network.Layout.StateSize)}, arenaFloats)");
        foreach (var input in _spec.Inputs)
        {
            var size = Dim.Product(input.Shape.Select(d => d.Symbol is { } s ? Dim.Symbol(s) : d.Size));
            code.Line($"{NetworkPrinter.InputField(input.Name)} = Input<{StepPrinter.Element(input)}>({Symbols.Code(size)});");
        }

        var outputs = network.Find(Mode.Predict)!.Outputs;
        for (int i = 0; i < outputs.Count; i++)
            code.Line($"{ResultField(_spec.Outputs[i].Name)} = Result({Symbols.Code(outputs[i].Size)});");
        if (_spec.Loss is not null)
            code.Line("_loss = Result(1);");
        code.Line($"NextState = Arena.SubView(0, {Number(network.Layout.StateSize)});");
        code.Line($"Activations = Arena.SubView({Number(StateRoom(network.Layout))});");
        foreach (string symbol in _symbols)
        {
            string size = Symbols.Variable(symbol);
            code.Line($"({Field(symbol)}, {Field(symbol)}Capacity) = ({size}, ({size} + {CapacityUnit - 1}) / {CapacityUnit} * {CapacityUnit}); // so that every buffer starts at a multiple of 256 bytes");
        }

        code.Line("Prepare();");
    }

    private void Methods()
    {
        using (code.Gap().Braces("protected override void WarmUp()"))
        {
            foreach (var program in network.Programs)
                code.Line($"{program.Mode.Name}.Run(this);");
        }

        if (network.Layout.States.Count > 0)
            code.Gap().Line("public void CommitState() => CommitState(NextState);");
        if (_spec.Loss is null)
            return;
        using var read = code.Gap().Braces("public float ReadLoss(ArrayView<float> loss)");
        code.Line("_loss.Receive(loss, 1);").Line("return _loss.Read()[0];");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
