using GraphGen.Generator.Operators;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Graph;

/// <summary>For which purpose a graph is built. Modes are separate graphs, so nothing is decided at run time.</summary>
internal sealed record Mode(string Name, bool NormalizesByBatch, bool DrawsDropout, bool HasLoss, bool HasGradients)
{
    public static Mode Train { get; } = new("Train", true, true, true, true);

    public static Mode Evaluate { get; } = new("Evaluate", false, false, true, false);

    public static Mode Predict { get; } = new("Predict", false, false, false, false);

    public static Mode Sample { get; } = new("Sample", false, true, false, false);
}

/// <summary>Turns the calls of a spec into the nodes of one mode's graph.</summary>
internal sealed class NetworkBuilder
{
    private readonly NetworkSpec _spec;
    private readonly List<Node> _values = [];
    private readonly ModeGraph _graph;

    private NetworkBuilder(NetworkSpec spec, Mode mode)
    {
        _spec = spec;
        Mode = mode;
        _graph = new ModeGraph(mode, Factory);
    }

    public NodeFactory Factory { get; } = new();

    public Mode Mode { get; }

    /// <exception cref="GraphException">The calls do not fit together.</exception>
    public static ModeGraph Build(NetworkSpec spec, Mode mode, CancellationToken cancellation)
    {
        var builder = new NetworkBuilder(spec, mode);
        builder.AddInputs();
        builder.AddCalls(cancellation);
        builder.AddResults();
        return builder._graph;
    }

    public Node Value(int number) => _values[number];

    public Node Parameter(string path, Shape shape, InitArgument init, int fanIn, int fanOut)
    {
        var node = Named(path, () => Factory.Leaf(new ParameterLeaf(init, path, shape, fanIn, fanOut)));
        if (!_graph.Parameters.Contains(node))
            _graph.Parameters.Add(node);
        return node;
    }

    public Node State(string path, Shape shape, InitArgument init)
    {
        var node = Named(path, () => Factory.Leaf(new StateLeaf(init, path, shape)));
        _graph.States.Add(node);
        return node;
    }

    public void Update(Node state, Node value) =>
        _graph.Updates.Add(new(state, Factory.Reshape(value, state.Shape)));

    public void Require(Dim size, int minimum, string why) => _graph.Requirements.Add(new(size, minimum, why));

    public void RequireIndices(Node indices, Dim bound)
    {
        if (indices.Op is InputLeaf input)
            _graph.IndexBounds.Add(new(input.Index, bound));
    }

    private void AddInputs()
    {
        for (int i = 0; i < _spec.Inputs.Count; i++)
        {
            var input = _spec.Inputs[i];
            var type = input.Kind == ElementKind.Float ? ElementType.Float : ElementType.Index;
            var shape = new Shape(input.Shape.Select(d => d.Symbol is { } symbol ? Dim.Symbol(symbol) : d.Size));
            int index = i;
            _values.Add(Named(input.Name, () => Factory.Leaf(new InputLeaf(index, type, shape))));
        }
    }

    private void AddCalls(CancellationToken cancellation)
    {
        for (int i = 0; i < _spec.Calls.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var call = _spec.Calls[i];
            Factory.Label = new Label(call.Path, i, false);
            _values.Add(OperatorTable.Find(call.Operator).Build(new Call(this, call, i)));
        }
    }

    private void AddResults()
    {
        Factory.Label = new Label("", -1, false);
        if (!Mode.HasLoss)
            _graph.Outputs.AddRange(_spec.Outputs.Select(o => new Output(o.Name, _values[o.Value])));
        else if (_spec.Loss is { } loss)
            _graph.Loss = Scalar(_values[loss]);
    }

    private static Node Scalar(Node loss) => loss.Shape.Size == Dim.One
        ? loss.Factory.Reshape(loss, Shape.Scalar)
        : throw new GraphException("GG0210", loss.Label.Site, $"the loss must be one number, but its shape is {loss.Shape}; take the Mean or the Sum");

    private Node Named(string name, Func<Node> make)
    {
        var label = Factory.Label;
        Factory.Label = label with { Name = name };
        var node = make();
        Factory.Label = label;
        return node;
    }
}
