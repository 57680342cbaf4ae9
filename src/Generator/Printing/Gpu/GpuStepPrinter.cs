using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>The part of a member that runs a mode on a GPU, if that is where the network is.</summary>
internal sealed class GpuStepPrinter(CodeWriter code, CompiledNetwork network)
{
    private readonly NetworkSpec _spec = network.Spec;
    private readonly string _type = GpuMembersPrinter.Type(network.Spec);
    private readonly string _device = Local(network.Spec);

    /// <summary>The local for the network on the GPU; an input may have the same name.</summary>
    public static string Local(NetworkSpec spec) => new UniqueNames([.. spec.Inputs.Select(i => i.Name)]).Get("device");

    public void Print(Mode mode, IReadOnlyList<InputSpec> inputs, StepEnd end)
    {
        using var block = code.Braces($"if (Device is {_type} {_device})");
        foreach (var input in inputs)
            code.Line($"{_device}.{NetworkPrinter.InputField(input.Name)}.Send({Identifiers.Escape(input.Name)});");
        foreach (string symbol in SymbolSolver.Solve(inputs).Select(s => s.Symbol))
            code.Line($"{_device}.{Identifiers.Pascal(Symbols.Variable(symbol))} = {StepPrinter.Size(_spec, symbol)};");
        code.Line($"{_device}.Seed = Seed;").Line($"{_device}.Step = {StepPrinter.Step(mode)};");
        code.Line($"{_type}.{mode.Name}.Run({_device});");
        if (mode.HasGradients)
            code.Line("LeaveOnDevice(global::GraphGen.Kernels.DeviceData.Gradients);");
        if (end == StepEnd.Nothing)
            code.Line("return;");
        else if (end == StepEnd.Loss)
            code.Line($"return {_device}.ReadLoss({_type}.{mode.Name}Buffers.Loss({_device}));");
        else
            ReturnResults(mode);
    }

    private void ReturnResults(Mode mode)
    {
        var outputs = network.Find(mode)!.Outputs;
        for (int i = 0; i < outputs.Count; i++)
        {
            string view = $"{_type}.{mode.Name}Buffers.{Identifiers.Pascal(outputs[i].Name)}({_device})";
            code.Line($"{Result(i)}.Receive({view}, {outputs[i].Size.ToCode(s => StepPrinter.Size(_spec, s))});");
        }

        StepPrinter.ReturnResults(code, _spec, outputs.Select((_, i) => $"{Result(i)}.Read()"));
    }

    private string Result(int output) => $"{_device}.{GpuNetworkPrinter.ResultField(_spec.Outputs[output].Name)}";
}
