using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>One mode: a class with its buffers, and a class with its kernels.</summary>
internal static class ProgramPrinter
{
    public static void Print(CodeWriter code, ModeProgram program, SharedTypes types)
    {
        string mode = program.Mode.Name;
        Buffers(code, program);
        Dispatch(code, mode);
        code.Gap().Summary($"{Sentence(program.Mode)} The kernels run in this order, each over all rows.");
        using (code.Braces($"file static class {mode}<V> where V : struct, IVector<V>"))
        {
            Run(code, program, "in Memory memory", "memory");
            foreach (var kernel in program.Kernels)
                Print(code, kernel, mode + "Buffers", types);
        }
    }

    public static string Sentence(Mode mode) => mode.Name switch
    {
        nameof(Mode.Train) => "Loss and gradients: dropout is drawn, normalization goes by the batch.",
        nameof(Mode.Evaluate) => "The loss as at inference: no dropout, running statistics.",
        nameof(Mode.Sample) => "One sample of Monte Carlo dropout: dropout is drawn, running statistics.",
        _ => "Inference: no dropout, running statistics.",
    };

    private static void Dispatch(CodeWriter code, string mode)
    {
        code.Gap().Summary($"Runs {mode} with the widest vectors that the processor has.");
        using var type = code.Braces($"file static class {mode}");
        using var method = code.Braces("public static void Run(in Memory memory)");
        code.Line("if (Simd.Is512)").Line($"    {mode}<V512>.Run(memory);");
        code.Line("else if (Simd.Is256)").Line($"    {mode}<V256>.Run(memory);");
        code.Line("else").Line($"    {mode}<V128>.Run(memory);");
    }

    /// <summary>A method that calls all kernels in order.</summary>
    public static void Run(CodeWriter code, ModeProgram program, string parameter, string argument)
    {
        using var method = code.Braces($"public static void Run({parameter})");
        bool backward = false;
        foreach (var kernel in program.Kernels)
        {
            if (kernel.Backward && !backward)
                code.Gap().Line("// backward");
            backward |= kernel.Backward;
            code.Line($"{kernel.Name}({argument});");
        }
    }

    private static void Print(CodeWriter code, Kernel kernel, string buffers, SharedTypes types)
    {
        if (kernel is RowKernel rows)
            RowKernelPrinter.Print(code, rows, buffers, types);
        else
            new ContractionPrinter(code, (ContractionKernel)kernel, buffers, types).Print();
    }

    private static void Buffers(CodeWriter code, ModeProgram program)
    {
        code.Gap().Summary($"Where the buffers of {program.Mode.Name} start. Those whose lives do not overlap share memory.");
        using var block = code.Braces($"file static class {program.Mode.Name}Buffers");
        foreach (var buffer in Used(program))
        {
            code.Gap().Summary($"{buffer.Shape}: {buffer.Meaning}.");
            code.Line($"public static ref {KernelPrinter.Element(buffer)} {Identifiers.Pascal(buffer.Name)}(scoped in Memory memory) => ref {Start(program, buffer)};");
        }
    }

    /// <summary>The buffers that kernels or members name.</summary>
    public static IEnumerable<TensorBuffer> Used(ModeProgram program)
    {
        var used = new HashSet<TensorBuffer>(program.Kernels.SelectMany(k => k.Reads.Concat(k.Writes)));
        return program.Buffers.Where(b => used.Contains(b) || b == program.Loss);
    }

    private static string Start(ModeProgram program, TensorBuffer buffer)
    {
        string home = buffer.Home == Home.Input ? NetworkPrinter.InputField(buffer.Name) : HomeField(buffer.Home);
        var start = program.StartOf(buffer, RowKernelPrinter.Blocks);
        return start == (Dim)0 ? "memory." + home : $"Unsafe.Add(ref memory.{home}, {Capacity(start, "memory")})";
    }

    /// <summary>The field that says where a home starts.</summary>
    public static string HomeField(Home home) => home switch
    {
        Home.Parameter => "Parameters",
        Home.Gradient => "Gradients",
        Home.State => "State",
        Home.NextState => "NextState",
        _ => "Arena",
    };

    /// <summary>An offset, with the sizes at their capacities.</summary>
    public static string Capacity(Dim offset, string holder) => offset.ToCode(s => $"{holder}.{Identifiers.Pascal(Symbols.Variable(s))}Capacity");
}
