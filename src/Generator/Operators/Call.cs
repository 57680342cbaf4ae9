using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Operators;

/// <summary>One call of an operator while its nodes are made: its arguments by name, and where its parameters come from.</summary>
internal sealed class Call(NetworkBuilder network, CallSpec spec, int index)
{
    public NodeFactory Factory => network.Factory;

    public Mode Mode => network.Mode;

    /// <summary>The stem of the names of parameters.</summary>
    public string Path => spec.Path;

    /// <summary>A number that tells the calls of one network apart, in every mode.</summary>
    public int Index => index;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A tensor; a number in its place is a constant.</summary>
    public Node Tensor(string name) => Find(name) switch
    {
        TensorArgument tensor => network.Value(tensor.Value),
        NumberArgument number => Factory.Constant(number.Value),
        _ => throw Missing(name),
    };

    public IReadOnlyList<Node> Tensors(string name) =>
        [.. (Find(name) as TensorsArgument ?? throw Missing(name)).Values.Select(network.Value)];

    public double Number(string name) => (Find(name) as NumberArgument ?? throw Missing(name)).Value;

    public int Integer(string name) => (int)Number(name);

    public bool Flag(string name) => (Find(name) as FlagArgument ?? throw Missing(name)).Value;

    public string Text(string name) => (Find(name) as TextArgument ?? throw Missing(name)).Value;

    /// <summary>Integers; a single one counts as a list, too. Null when left out.</summary>
    public IReadOnlyList<int>? Integers(string name) => Find(name) switch
    {
        IntegersArgument several => several.Values,
        NumberArgument one => [(int)one.Value],
        _ => null,
    };

    public IReadOnlyList<DimSpec> Dims(string name) => (Find(name) as ShapeArgument ?? throw Missing(name)).Dims;

    public InitArgument? Init(string name) => Find(name) as InitArgument;

    /// <summary>A trainable tensor called Path.name.</summary>
    public Node Parameter(string name, Shape shape, InitArgument init, int fanIn = 0, int fanOut = 0) =>
        network.Parameter($"{Path}.{name}", shape, init, fanIn, fanOut);

    /// <summary>A trainable tensor whose whole name is given.</summary>
    public Node ParameterNamed(string path, Shape shape, InitArgument init, int fanIn, int fanOut) =>
        network.Parameter(path, shape, init, fanIn, fanOut);

    /// <summary>A tensor called Path.name that a training step replaces with <see cref="Update"/>.</summary>
    public Node State(string name, Shape shape, InitArgument init) => network.State($"{Path}.{name}", shape, init);

    public void Update(Node state, Node value) => network.Update(state, value);

    /// <summary>Training needs <paramref name="size"/> to be at least <paramref name="minimum"/>.</summary>
    public void Require(Dim size, int minimum, string why) => network.Require(size, minimum, why);

    /// <summary>The values of an input of indices must lie in [0, bound).</summary>
    public void RequireIndices(Node indices, Dim bound) => network.RequireIndices(indices, bound);

    public GraphException Error(string id, string message) => new(id, Site.Call(index), message);

    /// <summary>An axis counted from the end when negative, as a plain one.</summary>
    public int Axis(int axis, Node x)
    {
        int rank = x.Shape.Rank;
        return axis >= -rank && axis < rank
            ? (axis + rank) % rank
            : throw Error("GG0203", $"{spec.Operator} is asked for axis {axis}, but {x.Shape} has {rank} axes; give one from {-rank} to {rank - 1}");
    }

    /// <summary>The last axis' size, which must be known at build time.</summary>
    public int KnownSize(Dim size, string what) => size.IsConstant
        ? (int)size.Constant
        : throw Error("GG0209", $"{spec.Operator} needs to know {what} at build time, but it is '{size}'; give that axis a literal size in [Shape]");

    public void Check(bool valid, string message)
    {
        if (!valid)
            throw Error("GG0208", $"{spec.Operator}: {message}");
    }

    /// <summary>Throws unless x has at least <paramref name="least"/> axes.</summary>
    public void CheckRank(Node x, int least, string expected)
    {
        if (x.Shape.Rank < least)
            throw Error("GG0207", $"{spec.Operator} needs {expected}, but was given {x.Shape}");
    }

    private ArgumentValue? Find(string name) => spec.Arguments.FirstOrDefault(a => a.Name == name)?.Value;

    private InvalidOperationException Missing(string name) => new($"{spec.Operator} has no argument '{name}' of the expected kind");
}
