using System.Globalization;
using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing.Gpu;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>How much memory and work the network takes, as members that compute it from the sizes.</summary>
/// <param name="hasGpu">Whether the network can also be on a GPU.</param>
internal sealed class MemoryPrinter(CodeWriter code, CompiledNetwork network, bool hasGpu)
{
    private readonly IReadOnlyList<string> _symbols = SymbolSolver.Symbols(network.Spec.Inputs);

    private string Sizes => string.Join(", ", _symbols.Select(s => "int " + Symbols.Variable(s)));

    public void Print()
    {
        Arena("ArenaFloats", RowKernelPrinter.Blocks, network.Layout.StateSize, Wide);
        if (hasGpu)
            Arena("DeviceFloats", Divisions.Blocks, GpuNetworkPrinter.StateRoom(network.Layout), Rounded);
        Workspace();
        Cost();
    }

    private void Arena(string name, int blocks, long stateFloats, Func<string, string> capacity)
    {
        using var method = code.Gap().Braces($"private static long {name}({Sizes})");
        foreach (string symbol in _symbols)
            code.Line($"CheckCapacity({Symbols.Variable(symbol)}, int.MaxValue, {Literals.Text(symbol)});");
        code.Line("global::System.Int128 floats = 0;");
        foreach (string size in network.Programs.Select(p => p.SizeFor(blocks).ToCode(capacity)).Distinct())
            code.Line($"floats = global::System.Int128.Max(floats, {size});");
        code.Line($"return CheckedFloats(floats + {Number(stateFloats)}, {Literals.Text(string.Join(", ", _symbols))});");
    }

    private void Workspace()
    {
        using var method = code.Gap().Braces($"private static int WorkspaceFloats({Sizes})");
        code.Line("int floats = 0;");
        foreach (string need in network.Programs.SelectMany(p => p.Kernels).Select(Need).Where(n => n.Length > 0).Distinct())
            code.Line($"floats = global::System.Math.Max(floats, {need});");
        code.Line("return floats;");
    }

    private static string Need(Kernel kernel) => kernel switch
    {
        ContractionKernel c => $"global::GraphGen.Kernels.Gemm.Workspace({Symbols.Code(c.M)}, {Symbols.Code(c.N)}, {Symbols.Code(c.K)})",
        RowKernel { ScratchRows: > 0 } r => Symbols.Code(r.Columns * r.ScratchRows),
        _ => "",
    };

    private void Cost()
    {
        var train = network.Find(Mode.Train);
        code.Gap().Summary("What the network takes for the given sizes: memory in bytes, work in floating-point operations.");
        using var method = code.Braces($"public static global::GraphGen.NetworkCost Cost({Sizes})");
        code.Line("return new global::GraphGen.NetworkCost(");
        code.Line($"    {Number(network.Layout.Parameters.Sum(p => p.Size))}L,");
        code.Line($"    {Number(4 * (network.Layout.Parameters.Sum(p => p.Size) + network.Layout.States.Sum(s => s.Size)))}L,");
        code.Line($"    4L * ArenaFloats({string.Join(", ", _symbols.Select(Symbols.Variable))}),");
        code.Line($"    {(train is null ? "0L" : Flops(train))},");
        code.Line($"    {Flops(network.Find(Mode.Predict)!)});");
    }

    private static string Flops(ModeProgram program) =>
        program.Kernels.Select(k => k.Flops).Aggregate((Dim)0, (a, b) => a + b).ToCode(s => "(long)" + Symbols.Variable(s));

    // In 128 bits, so that no capacity overflows before it is checked.
    private static string Wide(string symbol) => $"(global::System.Int128){Symbols.Variable(symbol)}";

    private static string Rounded(string symbol) =>
        $"(({Wide(symbol)} + {GpuNetworkPrinter.CapacityUnit - 1}) / {GpuNetworkPrinter.CapacityUnit} * {GpuNetworkPrinter.CapacityUnit})";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
