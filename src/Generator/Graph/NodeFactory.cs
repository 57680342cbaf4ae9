using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Graph;

/// <summary>
/// Makes the nodes of one graph. The same primitive on the same inputs gives the same node, so common subexpressions never
/// arise twice, and what is constant or changes nothing is simplified on the way (<see cref="Passes.Simplify"/>).
/// </summary>
internal sealed class NodeFactory
{
    private readonly Dictionary<NodeKey, Node> _known = [];
    private readonly List<Node> _nodes = [];

    /// <summary>What new nodes are labelled with.</summary>
    public Label Label { get; set; } = new("", -1, false);

    /// <summary>All nodes in the order of creation, which is a topological one.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    private HashSet<Node>? _overtaken;

    /// <summary>Whether a later node that computes something carries the same label. To be asked when the graph is complete.</summary>
    public bool IsOvertaken(Node node) => (_overtaken ??= FindOvertaken()).Contains(node);

    public Node Leaf(Leaf leaf) => Apply(leaf);

    public Node Constant(double value) => Apply(new ConstantLeaf(value));

    /// <summary>The primitive on these very inputs.</summary>
    public Node Apply(Primitive op, params Node[] inputs)
    {
        if (Passes.Simplify.Shortcut(this, op, inputs) is { } simpler)
            return simpler;
        var key = new NodeKey(op, inputs);
        if (!_known.TryGetValue(key, out var node))
        {
            node = new Node(this, _nodes.Count, op, inputs, op.Infer(inputs, Label.Site), Label);
            _nodes.Add(node);
            _known.Add(key, node);
        }

        return node;
    }

    /// <summary>The node of a primitive on these very inputs, if there is one already.</summary>
    public Node? Find(Primitive op, params Node[] inputs) => _known.TryGetValue(new NodeKey(op, inputs), out var node) ? node : null;

    /// <summary>An elementwise primitive; the inputs are broadcast to a common shape first.</summary>
    public Node Elementwise(Elementwise op, params Node[] inputs)
    {
        if (Array.TrueForAll(inputs, i => i.Shape == inputs[0].Shape))
            return Apply(op, inputs);
        var shape = Broadcast.Common(inputs, op.Name, Label.Site);
        return Apply(op, Array.ConvertAll(inputs, i => BroadcastTo(i, shape)));
    }

    public Node BroadcastTo(Node x, Shape shape) => x.Shape == shape ? x : Apply(new Broadcast(shape), x);

    public Node Reshape(Node x, Shape shape) => x.Shape == shape ? x : Apply(new ReshapeTo(shape), x);

    public Node Permute(Node x, params int[] axes) => Apply(new Permute(axes.ToEquatableAxes()), x);

    /// <summary>x with its last two axes swapped.</summary>
    public Node SwapLast(Node x)
    {
        int rank = x.Shape.Rank;
        return Permute(x, [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2]);
    }

    /// <summary>The sum over some axes, which stay with size 1.</summary>
    public Node Sum(Node x, IEnumerable<int> axes) => Apply(new SumOver(axes.ToEquatableAxes()), x);

    /// <summary>The greatest value over some axes, which stay with size 1.</summary>
    public Node Max(Node x, IEnumerable<int> axes) => Apply(new MaxOver(axes.ToEquatableAxes()), x);

    /// <summary>The mean over some axes, which stay with size 1.</summary>
    public Node Mean(Node x, IEnumerable<int> axes) => Sum(x, axes) / Size(Dim.Product(axes.Select(a => x.Shape[a])));

    public Node Size(Dim size) => size.IsConstant ? Constant(size.Constant) : Apply(new SizeLeaf(size));

    private HashSet<Node> FindOvertaken()
    {
        var overtaken = new HashSet<Node>();
        var later = new HashSet<Label>();
        for (int id = _nodes.Count - 1; id >= 0; id--)
        {
            var node = _nodes[id];
            if (node.Op is Movement ? later.Contains(node.Label) : !later.Add(node.Label))
                overtaken.Add(node);
        }

        return overtaken;
    }

    private readonly struct NodeKey(Primitive op, Node[] inputs) : IEquatable<NodeKey>
    {
        private readonly Primitive _op = op;
        private readonly Node[] _inputs = inputs;

        public bool Equals(NodeKey other)
        {
            if (_inputs.Length != other._inputs.Length)
                return false;
            for (int i = 0; i < _inputs.Length; i++)
            {
                if (_inputs[i] != other._inputs[i])
                    return false;
            }

            return _op.Equals(other._op);
        }

        public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

        public override int GetHashCode()
        {
            // Where there are inputs, they and the type tell most nodes apart.
            int hash = _inputs.Length == 0 ? _op.GetHashCode() : _op.GetType().GetHashCode();
            foreach (var input in _inputs)
                hash = unchecked((hash * 31) + input.Id);
            return hash;
        }
    }
}
