using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Passes;

/// <summary>A parameter or state with its place among the others, in floats.</summary>
internal sealed record Placed(string Path, Shape Shape, InitArgument Init, int FanIn, int FanOut, long Offset)
{
    public long Size => Shape.Size.Constant;
}

/// <summary>Where parameters and states lie: one behind the other in the order of their first use, each on a boundary of 64 bytes.</summary>
internal sealed class Layout
{
    private readonly Dictionary<string, long> _offsets = new(StringComparer.Ordinal);

    public Layout(ModeGraph graph)
    {
        Parameters = Place(graph.Parameters.Select(p => (ParameterLeaf)p.Op).Select(p => new Placed(p.Path, p.Shape, p.Init, p.FanIn, p.FanOut, 0)));
        States = Place(graph.States.Select(s => (StateLeaf)s.Op).Select(s => new Placed(s.Path, s.Shape, s.Init, 0, 0, 0)));
    }

    public IReadOnlyList<Placed> Parameters { get; }

    public IReadOnlyList<Placed> States { get; }

    /// <summary>Floats of all parameters, padding included.</summary>
    public long ParameterSize => SizeOf(Parameters);

    /// <summary>Floats of all states, padding included.</summary>
    public long StateSize => SizeOf(States);

    public long OffsetOf(string path) => _offsets[path];

    private static long SizeOf(IReadOnlyList<Placed> tensors) =>
        tensors.Count == 0 ? 0 : Aligned(tensors[tensors.Count - 1].Offset + tensors[tensors.Count - 1].Size);

    private static long Aligned(long floats) => (floats + PlanMemory.Alignment - 1) / PlanMemory.Alignment * PlanMemory.Alignment;

    private IReadOnlyList<Placed> Place(IEnumerable<Placed> tensors)
    {
        var placed = new List<Placed>();
        long offset = 0;
        foreach (var tensor in tensors)
        {
            placed.Add(tensor with { Offset = offset });
            _offsets.Add(tensor.Path, offset);
            offset = Aligned(offset + tensor.Size);
        }

        return placed;
    }
}
