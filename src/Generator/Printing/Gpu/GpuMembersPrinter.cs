using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>What the user's class has more where networks can be on a GPU.</summary>
internal sealed class GpuMembersPrinter(CodeWriter code, CompiledNetwork network)
{
    /// <summary>The constructor's last parameter.</summary>
    public const string Parameter = ", global::GraphGen.GpuDevice? device = null";

    private readonly NetworkSpec _spec = network.Spec;

    private string Arguments => string.Join(", ", _spec.Inputs.Select(i => Identifiers.Escape(i.Name)));

    /// <summary>The class of the network on a GPU, as the user's class names it.</summary>
    public static string Type(NetworkSpec spec) => $"global::{GpuNetworkPrinter.Namespace(spec.Type)}.{GpuProgramPrinter.Type}";

    public void ConstructorDocumentation()
    {
        code.Line("/// <param name=\"device\">The GPU that computes; null lets the CPU do it. A network on a GPU must be disposed of, before its device.</param>");
    }

    /// <summary>The sizes of the host's memory, which a network on a GPU has no use for.</summary>
    public static string Memory(string sizes) => $"device is null ? ArenaFloats({sizes}) : 0, device is null ? WorkspaceFloats({sizes}) : 0";

    /// <summary>The base constructor's last argument.</summary>
    public static string Session(string sizes) => $", OnDevice(device{(sizes.Length > 0 ? ", " : "")}{sizes})";

    public void Creation()
    {
        var symbols = SymbolSolver.Symbols(_spec.Inputs);
        string parameters = string.Concat(symbols.Select(s => $", int {Symbols.Variable(s)}"));
        string sizes = string.Concat(symbols.Select(s => $", {Symbols.Variable(s)}"));
        code.Gap().Line($"private static global::GraphGen.Kernels.DeviceSession? OnDevice(global::GraphGen.GpuDevice? device{parameters}) =>");
        code.Line($"    device is null ? null : new {Type(_spec)}(device, (int)DeviceFloats({sizes.TrimStart(',', ' ')}){sizes});");
    }

    public static void TrainStep(CodeWriter code, NetworkSpec spec)
    {
        string inputs = string.Concat(spec.Inputs.Select(i => Identifiers.Escape(i.Name) + ", "));
        code.Line($"QueueTrainStep({inputs}{MembersPrinter.Optimizer(spec)});");
        code.Line("return ReadLoss();");
    }

    /// <summary>The members that divide a step into queueing and waiting.</summary>
    /// <param name="gradients">What Gradients does.</param>
    public void Training(string gradients)
    {
        Queue();
        code.Gap().Summary("Waits for what is queued and returns the loss of the last training step or gradient call, if no other call came after it.");
        string loss = StepPrinter.Start(network, network.Find(Mode.Train)!.Loss!.Offset);
        code.Line($"public float ReadLoss() => Device is {Type(_spec)} device ? device.ReadLoss({Type(_spec)}.TrainBuffers.Loss(device)) : Arena.Values[{loss}];");
        code.Gap().Summary(gradients);
        MembersPrinter.Exceptions(code);
        using (code.Braces($"public float Gradients({StepPrinter.Parameters(_spec.Inputs)})"))
            code.Line($"QueueGradients({Arguments});").Line("return ReadLoss();");
        code.Line();
    }

    public void Disposal()
    {
        code.Gap().Summary("Frees the GPU's memory; there is nothing to free where the CPU computes.");
        code.Line("public void Dispose() => Device?.Dispose();");
    }

    private void Queue()
    {
        string optimizer = MembersPrinter.Optimizer(_spec);
        code.Gap().Summary("One step of training, without waiting for a GPU to do it: it is queued there. The CPU does it at once.");
        code.Line("/// <remarks>The loss stays where it is until ReadLoss asks for it.</remarks>");
        MembersPrinter.Exceptions(code);
        using var method = code.Braces($"public void QueueTrainStep({StepPrinter.Parameters(_spec.Inputs)}, global::GraphGen.Optimizer {optimizer})");
        code.Line($"global::System.ArgumentNullException.ThrowIfNull({optimizer});");
        code.Line($"QueueGradients({Arguments});");
        code.Line($"{optimizer}.Update(this);");
        if (network.Layout.States.Count > 0)
            CommitState();
        code.Line("StepNumber++;");
    }

    private void CommitState()
    {
        string device = GpuStepPrinter.Local(_spec);
        using (code.Braces($"if (Device is {Type(_spec)} {device})"))
            code.Line($"{device}.CommitState();").Line("LeaveOnDevice(global::GraphGen.Kernels.DeviceData.State);");
        using (code.Braces("else"))
            code.Line($"Arena.Values[..{network.Layout.StateSize.ToString(CultureInfo.InvariantCulture)}].CopyTo(State.Values);");
    }
}
