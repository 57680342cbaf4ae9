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

    /// <summary>Floats of arena that the mode needs, its parts apart.</summary>
    public Dim ArenaSize { get; set; } = 0;

    /// <summary>Floats of parts that the mode needs for each block of rows.</summary>
    public Dim PartSize { get; set; } = 0;

    /// <summary>Floats of arena, parts included, for a target that divides rows into so many blocks.</summary>
    public Dim SizeFor(int blocks) => ArenaSize + (PartSize * blocks);

    /// <summary>Where a buffer starts in its home, or in the arena for parts, for a target that divides rows into so many blocks.</summary>
    public Dim StartOf(TensorBuffer buffer, int blocks) =>
        buffer.Home == Home.Part ? ArenaSize + (buffer.Offset * blocks) : buffer.Offset;
}
