using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Programs;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>Turns the groups of a graph into kernels, in an order in which each finds its inputs ready.</summary>
internal sealed class Lower
{
    private readonly NetworkSpec _spec;
    private readonly Fuse _fuse;
    private readonly Materialize _stored;
    private readonly BufferMap _buffers;
    // Kernels are named by the user; these names mean something where they stand.
    private readonly UniqueNames _names = new(
        "Run", "V", "Train", "Evaluate", "Predict", "Sample", "Memory", "GraphData", "Math", "MathF", "Scalar", "Gemm", "Matrix", "Unsafe",
        "MemoryMarshal", "Philox", "Executor", "Simd", "Groups", "Grid", "Group", "ArrayView", "Equals", "GetType", "GetHashCode", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals");
    private readonly List<Kernel> _kernels = [];

    private Lower(NetworkSpec spec, ModeGraph graph, Fuse fuse)
    {
        _spec = spec;
        _fuse = fuse;
        _stored = Materialize.Run(graph, fuse);
        _buffers = new BufferMap(graph);
    }

    public static ModeProgram Run(NetworkSpec spec, ModeGraph graph, Fuse fuse, CancellationToken cancellation)
    {
        var lower = new Lower(spec, graph, fuse);
        foreach (var group in InOrder(fuse.Groups))
        {
            cancellation.ThrowIfCancellationRequested();
            lower.Add(group);
        }

        return new ModeProgram(graph, lower._kernels, lower._buffers.All)
        {
            Loss = graph.Loss is null ? null : lower._buffers.Of(Fuse.Source(graph.Loss)),
            Outputs = [.. graph.Outputs.Select(o => lower._buffers.Of(Fuse.Source(o.Value)))],
        };
    }

    // By their first node where nothing else decides: close to the order in which the user wrote them.
    private static IEnumerable<Group> InOrder(IReadOnlyList<Group> groups)
    {
        var waiting = groups.OrderBy(g => g.Nodes[0].Id).ToList();
        var done = new GroupSet();
        while (waiting.Count > 0)
        {
            var next = waiting.First(g => g.After.IsSubsetOf(done));
            waiting.Remove(next);
            done.Add(next);
            yield return next;
        }
    }

    private void Add(Group group)
    {
        var results = group.Nodes.Where(_stored.IsStored).ToList();
        if (results.Count == 0)
            return;
        if (group.Assembly is not null)
            AddAssembly(group.Assembly);
        else if (group.Product is not null)
            _kernels.Add(new ContractionLowering(group, _fuse, _stored, _buffers).Run(Name(group, results), k => Describe(k, group))!);
        else
            AddRows(group, results);
    }

    // After a result over rows and columns rather than a sum, and after one that the user knows rather than a step.
    private string Name(Group group, IReadOnlyList<Node> results)
    {
        var best = results.OrderBy(r => Naming.IsStep(r)).ThenBy(r => r.Op is Copy).ThenBy(r => group.LevelOf(r)).ThenByDescending(r => r.Id).First();
        return _names.Get(Identifiers.Pascal(Naming.Path(best)));
    }

    private void AddRows(Group group, IReadOnlyList<Node> results)
    {
        int outer = group.Shape.Rank - group.Inner;
        var kernel = new RowKernel(Name(group, results), Dim.Product(group.Shape.Take(outer)), Dim.Product(group.Shape.Skip(outer)))
        {
            Summary = Summaries.OfRows(group, results),
            Sources = Summaries.Sources(_spec, group.Nodes),
            Ended = group.Ended,
            Nodes = group.Nodes,
            Backward = group.Nodes[0].Label.Backward,
        };
        RowLowering.Run(group, _fuse, _stored, _buffers, kernel);
        _kernels.Add(kernel);
    }

    private ContractionKernel Describe(ContractionKernel kernel, Group group) =>
        new(kernel.Name, kernel.Left, kernel.Right, kernel.Destination)
        {
            M = kernel.M,
            N = kernel.N,
            K = kernel.K,
            Lead = kernel.Lead,
            Prologue = kernel.Prologue,
            Epilogue = kernel.Epilogue,
            Summary = Summaries.OfProduct(group, kernel),
            Sources = Summaries.Sources(_spec, group.Nodes),
            Ended = group.Ended,
            Nodes = group.Nodes,
            Backward = group.Nodes[0].Label.Backward,
        };

    /// <summary>Zeros where nothing else goes, then a copy for each part.</summary>
    private void AddAssembly(Node node)
    {
        var whole = _buffers.View(node);
        if (node.Op is Pad pad)
        {
            _kernels.Add(CopyInto(node, whole, node.Shape, null, "Zeros"));
            _kernels.Add(CopyInto(node, Part(whole, pad.Axis, pad.Start), node.Inputs[0].Shape, node.Inputs[0], ""));
            return;
        }

        var concat = (ConcatAlong)node.Op;
        var starts = concat.Starts(node.Inputs);
        for (int i = 0; i < node.Inputs.Length; i++)
            _kernels.Add(CopyInto(node, Part(whole, concat.Axis, starts[i]), node.Inputs[i].Shape, node.Inputs[i], "Part"));
    }

    private static View Part(View whole, int axis, Dim start) => whole with { Offset = whole.Offset + (start * whole.Strides[axis]) };

    private RowKernel CopyInto(Node node, View destination, Shape shape, Node? source, string suffix)
    {
        var kernel = new RowKernel(_names.Get(Identifiers.Pascal(Naming.Path(node)) + suffix), Dim.Product(shape.Take(shape.Rank - 1)), shape.Last)
        {
            Summary = source is null ? $"Fills {node.Label.Name} with zeros." : $"Copies {source.Label.Name} into its place in {node.Label.Name}.",
            Sources = Summaries.Sources(_spec, [node]),
            Ended = "a copy of several tensors into one stands alone",
            Nodes = [node],
            Backward = node.Label.Backward,
        };
        var context = new KernelContext(_stored, _buffers, shape, 1, kernel.Operands, kernel.Uniforms);
        Expression value = source is null ? new NumberExpression(0) : new LoadExpression(context.Operand(source), true);
        var phase = new Phase();
        phase.Columns.Add(new Store(context.Operand(destination, shape), value));
        kernel.Phases.Add(phase);
        return kernel;
    }
}
