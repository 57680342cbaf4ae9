using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Programs;

/// <summary>One mode, ready to print: kernels in the order they run, and the buffers between them.</summary>
internal sealed class ModeProgram(ModeGraph graph, IReadOnlyList<Kernel> kernels, IReadOnlyList<TensorBuffer> buffers)
{
    public ModeGraph Graph { get; } = graph;

    public Mode Mode => Graph.Mode;

    public IReadOnlyList<Kernel> Kernels { get; } = kernels;

    public IReadOnlyList<TensorBuffer> Buffers { get; } = buffers;

    public TensorBuffer? Loss { get; init; }

    /// <summary>The buffers of the results of [Forward], in order.</summary>
    public IReadOnlyList<TensorBuffer> Outputs { get; init; } = [];

    /// <summary>Floats of arena that the mode needs.</summary>
    public Dim ArenaSize { get; set; } = 0;
}
