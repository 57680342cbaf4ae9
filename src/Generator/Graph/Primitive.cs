namespace GraphGen.Generator.Graph;

/// <summary>
/// What a node does. Primitives are values: two equal ones on equal inputs are one node. All that is known of a primitive
/// stands in its own file: its shape rule, its gradient rule and, for elementwise ones, its text and its meaning.
/// </summary>
internal abstract record Primitive
{
    /// <summary>The name in graphs and messages.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The result's shape, or a <see cref="GraphException"/> when the inputs do not fit.</summary>
    public abstract Shape Infer(IReadOnlyList<Node> inputs, Site site);

    public virtual ElementType ResultType(IReadOnlyList<Node> inputs) => ElementType.Float;

    /// <summary>The gradient with respect to each input, given that of the result; null where there is none.</summary>
    public abstract IReadOnlyList<Node?> Gradient(Node node, Node upstream);
}

/// <summary>A node without inputs.</summary>
internal abstract record Leaf(Shape Shape) : Primitive
{
    public override Shape Infer(IReadOnlyList<Node> inputs, Site site) => Shape;

    public override IReadOnlyList<Node?> Gradient(Node node, Node upstream) => [];
}

/// <summary>What the user passes in: input number <paramref name="Index"/> of the spec.</summary>
internal sealed record InputLeaf(int Index, ElementType Type, Shape Shape) : Leaf(Shape)
{
    public override string Name => "Input";

    public override ElementType ResultType(IReadOnlyList<Node> inputs) => Type;
}

/// <summary>A trainable tensor.</summary>
internal sealed record ParameterLeaf(Reading.InitArgument Init, string Path, Shape Shape, int FanIn, int FanOut) : Leaf(Shape)
{
    public override string Name => "Parameter";
}

/// <summary>A tensor that training updates without a gradient, such as a running mean.</summary>
internal sealed record StateLeaf(Reading.InitArgument Init, string Path, Shape Shape) : Leaf(Shape)
{
    public override string Name => "State";
}

/// <summary>One number.</summary>
internal sealed record ConstantLeaf(double Value) : Leaf(Shape.Scalar)
{
    public override string Name => "Constant";
}

/// <summary>The current value of a size, as a float: the divisor of means over symbolic axes.</summary>
internal sealed record SizeLeaf(Dim Dim) : Leaf(Shape.Scalar)
{
    public override string Name => "Size";
}

/// <summary>0, 1, 2, … along the last axis.</summary>
internal sealed record RampLeaf(Shape Shape) : Leaf(Shape)
{
    public override string Name => "Ramp";
}

/// <summary>Uniform random numbers in [0, 1), a function of seed, step, site, row and column alone, so never stored.</summary>
/// <param name="SiteNumber">Tells the draws of one network apart.</param>
internal sealed record UniformLeaf(int SiteNumber, Shape Shape) : Leaf(Shape)
{
    public override string Name => "Uniform";
}

/// <summary>
/// An operator that is a composition of primitives, kept whole until the graph is differentiated because its own gradient is
/// steadier or cheaper than the composition's.
/// </summary>
internal abstract record Composite : Primitive
{
    /// <summary>The composition.</summary>
    public abstract Node Expand(IReadOnlyList<Node> inputs);
}
