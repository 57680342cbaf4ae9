using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Passes.Fusion;

/// <summary>How a node of a row kernel varies.</summary>
internal enum Level
{
    /// <summary>Along rows and columns.</summary>
    Full,

    /// <summary>One value a row: a row's reduction, and what is computed from it.</summary>
    Row,

    /// <summary>One value a column, known when all rows are done.</summary>
    Column,

    /// <summary>One value, known when all rows are done.</summary>
    Total,
}

/// <summary>The nodes that become one kernel.</summary>
internal sealed class Group(int id, Shape shape)
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, Level> _levels = [];

    /// <summary>A number of its own in its graph.</summary>
    public int Id { get; } = id;

    /// <summary>The shape of the values it walks over.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>The product at its heart, if it is a contraction; its other nodes are then the epilogue.</summary>
    public Node? Product { get; init; }

    /// <summary>A concatenation or a padding: a kernel of copies.</summary>
    public Node? Assembly { get; init; }

    /// <summary>How many of the last axes form a row; open until a reduction decides.</summary>
    public int? InnerAxes { get; set; }

    /// <summary>The groups that must run before, with all that those need.</summary>
    public GroupSet After { get; } = new();

    /// <summary>Why nothing more joined.</summary>
    public string? Ended { get; set; }

    public IReadOnlyList<Node> Nodes => _nodes;

    public int Inner => InnerAxes ?? Math.Min(1, Shape.Rank);

    public Level? LevelOf(Node node) => _levels.TryGetValue(node, out var level) ? level : null;

    public void Add(Node node, Level level)
    {
        _nodes.Add(node);
        _levels.Add(node, level);
    }

    /// <summary>The shape of one value a row.</summary>
    public Shape RowShape(int inner) => Shape.Reduced(Enumerable.Range(Shape.Rank - inner, inner));
}
