using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>Which buffer holds which node, and how to step through it for a node that only moves values.</summary>
internal sealed class BufferMap
{
    private readonly Dictionary<Node, TensorBuffer> _buffers = [];
    private readonly List<TensorBuffer> _all = [];
    private readonly UniqueNames _names = new("equals", "getType", "getHashCode", "toString", "memberwiseClone", "finalize", "referenceEquals");

    public BufferMap(ModeGraph graph)
    {
        Reserved.UnionWith(graph.Reachable.SelectMany(n => n.Shape).SelectMany(d => d.Symbols).Distinct().Select(Symbols.Variable));
        foreach (var gradient in graph.Gradients)
            Add(gradient.Value, gradient.Leaf.Label.Name + ".gradient", Home.Gradient, gradient.Leaf.Shape, "the gradient of " + gradient.Leaf.Label.Name, owner: gradient.Leaf);
        foreach (var update in graph.Updates)
            Add(update.Value, update.State.Label.Name + ".next", Home.NextState, update.State.Shape, update.State.Label.Name + " after this step", owner: update.State);
        foreach (var output in graph.Outputs)
            Add(output.Value, output.Name, Home.Arena, output.Value.Shape, "result");
        if (graph.Loss is { } loss)
            Add(loss, "loss", Home.Arena, loss.Shape, "the loss");
    }

    public IReadOnlyList<TensorBuffer> All => _all;

    /// <summary>What locals must not hide: fields and parameters of emitted kernels, and the variables that symbolic sizes become.</summary>
    public HashSet<string> Reserved { get; } = new(StringComparer.Ordinal)
    {
        "row", "column", "lanes", "begin", "end", "worker", "block", "blocks", "executor", "seed", "step", "site", "site2", "site3",
        "firstRow", "scratchRows", "V", "value", "product", "team", "teams", "lane", "first", "counts", "element", "thread",
    };

    public TensorBuffer Of(Node node)
    {
        if (_buffers.TryGetValue(node, out var known))
            return known;
        return node.Op switch
        {
            InputLeaf input => Add(node, node.Label.Name, Home.Input, node.Shape, "input", input),
            ParameterLeaf => Add(node, node.Label.Name, Home.Parameter, node.Shape, "parameter", owner: node),
            StateLeaf => Add(node, node.Label.Name, Home.State, node.Shape, "state", owner: node),
            _ => Add(node, Naming.Path(node), Home.Arena, node.Shape, node.Label.Backward ? "backward" : "forward"),
        };
    }

    /// <summary>A buffer of so many floats for each block of rows.</summary>
    public TensorBuffer Part(string path, Dim width) =>
        Add(null, path, Home.Part, Shape.Of(Dim.Symbol("blocks"), width), "sums by blocks of rows", size: width);

    /// <summary>How to step through memory for the node's shape.</summary>
    public View View(Node node) => node.Op switch
    {
        Broadcast => Repeated(View(node.Inputs[0]), node.Inputs[0].Shape, node.Shape),
        Permute permute => View(node.Inputs[0]) is var v ? v with { Strides = [.. permute.Axes.Select(a => v.Strides[a])] } : v,
        SliceOf slice => View(node.Inputs[0]) is var v ? v with { Offset = v.Offset + (slice.Start * v.Strides[slice.Axis]) } : v,
        ReshapeTo => View(node.Inputs[0]) with { Strides = node.Shape.Strides() },
        _ => new View(Of(node), 0, node.Shape.Strides()),
    };

    private static View Repeated(View view, Shape from, Shape to)
    {
        int added = to.Rank - from.Rank;
        return view with { Strides = [.. to.Select((size, axis) => axis < added || from[axis - added] != size ? 0 : view.Strides[axis - added])] };
    }

    private TensorBuffer Add(Node? node, string path, Home home, Shape shape, string meaning, InputLeaf? input = null, Node? owner = null, Dim? size = null)
    {
        var buffer = new TensorBuffer(_names.Get(Identifiers.Camel(path)), home, shape, size ?? shape.Size)
        {
            Meaning = meaning,
            ShortName = Naming.Short(path),
            Owner = owner?.Label.Name ?? "",
            Index = input?.Index ?? 0,
            IsIndex = input?.Type == ElementType.Index,
        };
        if (node is not null)
            _buffers.Add(Fuse.Source(node), buffer);
        _all.Add(buffer);
        return buffer;
    }
}
