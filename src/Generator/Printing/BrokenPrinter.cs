using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing.Gpu;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Printing;

/// <summary>
/// The members of a network that has errors. They have the signatures that calls expect and throw, so that one mistake gives one
/// message and not one at every call.
/// </summary>
internal static class BrokenPrinter
{
    public static void Print(CodeWriter code, NetworkSpec spec, bool hasGpu)
    {
        string head = $"partial class {spec.Type.Name} : global::GraphGen.Network{(hasGpu ? ", global::System.IDisposable" : "")}";
        TypePrinter.Print(code, spec.Type, head, () => Members(code, spec, hasGpu));
    }

    private static void Members(CodeWriter code, NetworkSpec spec, bool hasGpu)
    {
        string text = Literals.Text($"{spec.Type.Name} was not compiled: the GG errors of the build say why.");
        string fail = $"throw new global::System.InvalidOperationException({text})";
        string sizes = string.Concat(SymbolSolver.Symbols(spec.Inputs).Select(s => $"int {Symbols.Variable(s)}, "));
        code.Summary("Not compiled.");
        code.Line($"public {spec.Type.Name}({sizes}ulong seed = 0, int threads = 1{(hasGpu ? GpuMembersPrinter.Parameter : "")})");
        code.Line($"    : base((global::GraphGen.ParameterCollection?)null ?? {fail}, null!, 0, 0, 0, 1)").Line("{").Line("}");
        var all = spec.Inputs.ToList();
        var forward = all.Where(i => !i.ForLoss).ToList();
        string optimizer = Parameters(all, "global::GraphGen.Optimizer " + MembersPrinter.Optimizer(spec));
        Method(code, $"float TrainStep({optimizer})", fail);
        Method(code, $"float Gradients({Parameters(all)})", fail);
        Method(code, $"float Evaluate({Parameters(all)})", fail);
        Method(code, $"global::System.ReadOnlySpan<float> Predict({Parameters(forward)})", fail);
        Method(code, $"global::System.ReadOnlySpan<float> Sample({Parameters(forward)})", fail);
        Method(code, $"static global::GraphGen.NetworkCost Cost({sizes.TrimEnd(',', ' ')})", fail);
        if (hasGpu)
        {
            Method(code, $"void QueueTrainStep({optimizer})", fail);
            Method(code, "float ReadLoss()", fail);
            code.Gap().Summary("Not compiled.").Line("public void Dispose()").Line("{").Line("}");
        }

        code.Gap().Summary("Not compiled.").Line($"public static global::GraphGen.NetworkGraph Graph => {fail};");
    }

    private static void Method(CodeWriter code, string signature, string fail) =>
        code.Gap().Summary("Not compiled.").Line($"public {signature} => {fail};");

    private static string Parameters(IEnumerable<InputSpec> inputs, params string[] more) =>
        string.Join(", ", more.Prepend(StepPrinter.Parameters(inputs)).Where(part => part.Length > 0));
}
