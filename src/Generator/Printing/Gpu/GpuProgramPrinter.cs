using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>One mode: a class with its buffers, and a class with its kernels, inside the network's class for a GPU.</summary>
internal static class GpuProgramPrinter
{
    /// <summary>The class that they are inside.</summary>
    public const string Type = "GpuNetwork";

    public static void Print(CodeWriter code, ModeProgram program, SharedTypes types)
    {
        Buffers(code, program);
        code.Gap().Summary($"{ProgramPrinter.Sentence(program.Mode)} The kernels are queued in this order.");
        using var mode = code.Braces($"public static class {program.Mode.Name}");
        ProgramPrinter.Run(code, program, $"{Type} gpu", "gpu");
        foreach (var kernel in program.Kernels)
        {
            if (kernel is RowKernel rows)
                GpuRowPrinter.Print(code, rows, program.Mode.Name + "Buffers", types);
            else
                new GpuContractionPrinter(code, (ContractionKernel)kernel, program.Mode.Name + "Buffers", types).Print();
        }
    }

    private static void Buffers(CodeWriter code, ModeProgram program)
    {
        code.Gap().Summary($"Where the buffers of {program.Mode.Name} start. Those whose lives do not overlap share memory.");
        using var block = code.Braces($"public static class {program.Mode.Name}Buffers");
        foreach (var buffer in ProgramPrinter.Used(program))
        {
            code.Gap().Summary($"{buffer.Shape}: {buffer.Meaning}.");
            code.Line($"public static ArrayView<{KernelPrinter.Element(buffer)}> {Identifiers.Pascal(buffer.Name)}({Type} gpu) => {Start(program, buffer)};");
        }
    }

    private static string Start(ModeProgram program, TensorBuffer buffer)
    {
        var start = program.StartOf(buffer, Divisions.Blocks);
        return start == (Dim)0 ? HomeOf(buffer) : $"{HomeOf(buffer)}.SubView({ProgramPrinter.Capacity(start, "gpu")})";
    }

    private static string HomeOf(TensorBuffer buffer) => "gpu." + buffer.Home switch
    {
        Home.Input => NetworkPrinter.InputField(buffer.Name) + ".View",
        Home.Arena or Home.Part => "Activations",
        _ => ProgramPrinter.HomeField(buffer.Home),
    };
}
