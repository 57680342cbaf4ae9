using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Passes.Lowering;
using GraphGen.Generator.Programs;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Passes;

/// <summary>The whole way from a spec to programs, as a list of named passes.</summary>
internal static class Compiler
{
    /// <summary>Compiles every mode that the network has.</summary>
    /// <exception cref="GraphException">The network cannot be compiled.</exception>
    public static CompiledNetwork Compile(NetworkSpec spec, CancellationToken cancellation)
    {
        Layout? layout = null;
        var programs = new List<ModeProgram>();
        // Modes share nothing but the spec, so each has a thread.
        var modes = Modes(spec).Select(mode => Task.Run(() => Compile(spec, mode, cancellation), cancellation)).ToList();
        foreach (var mode in modes)
        {
            var program = mode.GetAwaiter().GetResult();
            // The first mode uses every parameter, so its order is the order of all.
            layout ??= new Layout(program.Graph);
            PlanMemory.Run(program, layout);
            programs.Add(program);
        }

        return new CompiledNetwork(spec, layout!, programs);
    }

    /// <summary>What is wrong with a network beyond what the reader sees; null when it can be compiled.</summary>
    public static GraphException? Check(NetworkSpec spec, CancellationToken cancellation) => Problem(() =>
    {
        foreach (var mode in Modes(spec))
            Validate.Run(Differentiated(spec, mode, cancellation), spec);
    });

    /// <summary>A scalar function with the derivatives by its arguments.</summary>
    /// <exception cref="GraphException">The function cannot be compiled.</exception>
    public static ModeGraph Compile(GradientSpec spec, CancellationToken cancellation)
    {
        var inputs = spec.Inputs.Select(name => new InputSpec(name, ElementKind.Float, EquatableArray<DimSpec>.Empty, false)).ToEquatable();
        var network = new NetworkSpec(spec.Type, inputs, spec.Calls, EquatableArray<OutputSpec>.Empty, spec.Result);
        var graph = NetworkBuilder.Build(network, Mode.Train, cancellation);
        Differentiate.Run(graph, [.. graph.Factory.Nodes.Where(n => n.Op is InputLeaf)]);
        graph = Expand.Run(graph);
        Verify.Run(graph);
        return graph;
    }

    /// <summary>What is wrong with a scalar function beyond what the reader sees; null when it can be compiled.</summary>
    public static GraphException? Check(GradientSpec spec, CancellationToken cancellation) =>
        Problem(() => Compile(spec, cancellation));

    private static GraphException? Problem(Action compile)
    {
        try
        {
            compile();
            return null;
        }
        catch (GraphException problem)
        {
            return problem;
        }
    }

    private static ModeProgram Compile(NetworkSpec spec, Mode mode, CancellationToken cancellation)
    {
        var graph = Differentiated(spec, mode, cancellation);
        Validate.Run(graph, spec);
        graph = Expand.Run(graph);
        graph = FoldAffine.Run(graph);
        graph = Canonicalize.Run(graph);
        Verify.Run(graph);
        var groups = Fuse.Run(graph, cancellation);
        return Lower.Run(spec, graph, groups, cancellation);
    }

    private static ModeGraph Differentiated(NetworkSpec spec, Mode mode, CancellationToken cancellation)
    {
        var graph = NetworkBuilder.Build(spec, mode, cancellation);
        if (mode.HasGradients)
            Differentiate.Run(graph, graph.Parameters);
        return graph;
    }

    private static IEnumerable<Mode> Modes(NetworkSpec spec)
    {
        if (spec.Loss is not null)
        {
            yield return Mode.Train;
            yield return Mode.Evaluate;
        }

        yield return Mode.Predict;
        if (spec.Calls.Any(c => c.Operator == nameof(Operators.Dropout)))
            yield return Mode.Sample;
    }
}

/// <summary>A network with the programs of its modes.</summary>
internal sealed class CompiledNetwork(NetworkSpec spec, Layout layout, IReadOnlyList<ModeProgram> programs)
{
    public NetworkSpec Spec { get; } = spec;

    public Layout Layout { get; } = layout;

    public IReadOnlyList<ModeProgram> Programs { get; } = programs;

    /// <summary>The program that names all parameters and states: that of the first mode.</summary>
    public ModeProgram Main => Programs[0];

    public ModeProgram? Find(Mode mode) => Programs.FirstOrDefault(p => p.Mode == mode);
}
