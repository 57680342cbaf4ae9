namespace GraphGen.Generator.Graph;

/// <summary>What the values of a node are.</summary>
internal enum ElementType
{
    Float,
    Index,
    Bool,
}

/// <summary>One value of the graph: a primitive applied to other nodes. Nodes are made by <see cref="NodeFactory"/> alone.</summary>
internal sealed class Node(NodeFactory factory, int id, Primitive op, Node[] inputs, Shape shape, Label label)
{
    public NodeFactory Factory { get; } = factory;

    /// <summary>A number that grows with the order of creation, so inputs have smaller ones.</summary>
    public int Id { get; } = id;

    public Primitive Op { get; } = op;

    public Node[] Inputs { get; } = inputs;

    public Shape Shape { get; } = shape;

    public ElementType Type => Op.ResultType(Inputs);

    /// <summary>What people call this value, and where it comes from.</summary>
    public Label Label { get; set; } = label;

    /// <summary>Gives a step inside an operator a name that people know it by.</summary>
    public Node Called(string name)
    {
        if (Op is not Leaf && !Label.Name.EndsWith("." + name, StringComparison.Ordinal))
            Label = Label with { Name = Factory.Label.Name + "." + name };
        return this;
    }

    /// <summary>What of <see cref="Passes.Fusion.Generated"/> holds of the node, worked out once.</summary>
    public Passes.Fusion.Origins Origins { get; } = Passes.Fusion.Generated.OriginsOf(op, inputs);

    public static Node operator +(Node a, Node b) => a.Factory.Elementwise(new Operators.Add(), a, b);

    public static Node operator -(Node a, Node b) => a.Factory.Elementwise(new Operators.Subtract(), a, b);

    public static Node operator *(Node a, Node b) => a.Factory.Elementwise(new Operators.Multiply(), a, b);

    public static Node operator /(Node a, Node b) => a.Factory.Elementwise(new Operators.Divide(), a, b);

    public static Node operator +(Node a, double b) => a + a.Factory.Constant(b);

    public static Node operator -(Node a, double b) => a - a.Factory.Constant(b);

    public static Node operator *(Node a, double b) => a * a.Factory.Constant(b);

    public static Node operator /(Node a, double b) => a / a.Factory.Constant(b);

    public static Node operator +(double a, Node b) => b.Factory.Constant(a) + b;

    public static Node operator -(double a, Node b) => b.Factory.Constant(a) - b;

    public static Node operator *(double a, Node b) => b.Factory.Constant(a) * b;

    public static Node operator /(double a, Node b) => b.Factory.Constant(a) / b;

    public static Node operator -(Node x) => x.Factory.Elementwise(new Operators.Negate(), x);

    public override int GetHashCode() => Id;

    public override string ToString() =>
        $"%{Id} {Label.Name}: {Shape} = {Op.Name}({string.Join(", ", Inputs.Select(i => "%" + i.Id))})";
}

/// <summary>What people call a value.</summary>
/// <param name="Name">A dotted path such as "first.relu".</param>
/// <param name="Call">The call of the spec it comes from, or -1.</param>
/// <param name="Backward">Whether differentiation made it.</param>
internal sealed record Label(string Name, int Call, bool Backward)
{
    public Site Site => Call < 0 ? Site.Network : Site.Call(Call);
}
