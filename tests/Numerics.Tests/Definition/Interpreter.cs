using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Kernels;

namespace GraphGen.Numerics.Tests.Definition;

/// <summary>
/// What a graph means: every primitive written out plainly, in double precision. It is slow, and it is the definition that kernels
/// and gradients are measured by.
/// </summary>
/// <param name="feed">The values of the leaves.</param>
/// <param name="rounds">Whether every result is rounded to a float: what an honest computation in floats is off by.</param>
internal sealed class Interpreter(Feed feed, bool rounds = false)
{
    private readonly Dictionary<Node, NdArray> _known = [];

    /// <summary>The value of a node; each is computed once.</summary>
    public NdArray this[Node node]
    {
        get
        {
            if (!_known.TryGetValue(node, out var value))
                _known[node] = value = rounds ? Rounded(Evaluate(node)) : Evaluate(node);
            return value;
        }
    }

    /// <summary>What a primitive makes of given values.</summary>
    public NdArray Apply(Primitive op, params IReadOnlyList<NdArray> x) => op switch
    {
        Elementwise elementwise => Map(elementwise, x),
        Reduction reduction => Sums.Reduce(reduction, x[0]),
        Product => Sums.Product(x[0], x[1]),
        ReshapeTo reshape => new NdArray(feed.Sizes(reshape.Shape), x[0].Values),
        Broadcast broadcast => Movements.Broadcast(x[0], feed.Sizes(broadcast.Shape)),
        Permute permute => Movements.Permute(x[0], permute.Axes),
        SliceOf slice => Movements.Slice(x[0], slice.Axis, feed.Size(slice.Start), feed.Size(slice.Length)),
        Pad pad => Movements.Pad(x[0], pad.Axis, feed.Size(pad.Start), feed.Size(pad.Size)),
        ConcatAlong concat => Movements.Concat(x, concat.Axis),
        Leaf leaf => Generate(leaf),
        _ => throw new NotSupportedException($"the interpreter does not know {op.Name}"),
    };

    private NdArray Evaluate(Node node) => node.Op switch
    {
        Composite composite => this[composite.Expand(node.Inputs)],
        InputLeaf or ParameterLeaf or StateLeaf => Given(node),
        _ => Apply(node.Op, [.. node.Inputs.Select(input => this[input])]),
    };

    private static NdArray Rounded(NdArray x) => new(x.Sizes, [.. x.Values.Select(value => (double)(float)value)]);

    private NdArray Given(Node leaf)
    {
        int[] sizes = feed.Sizes(leaf.Shape);
        double[] values = feed.Leaves[Feed.Key(leaf)];
        return values.Length == NdArray.Count(sizes) ? new(sizes, values) : throw new ArgumentException($"{leaf} got {values.Length} values");
    }

    private NdArray Generate(Leaf leaf) => leaf switch
    {
        ConstantLeaf constant => new([], [constant.Value]),
        SizeLeaf size => new([], [feed.Size(size.Dim)]),
        RampLeaf ramp => NdArray.From(feed.Sizes(ramp.Shape), index => index[^1]),
        UniformLeaf uniform => Uniform(feed.Sizes(uniform.Shape), (uint)uniform.SiteNumber),
        _ => throw new NotSupportedException($"the interpreter does not know {leaf.Name}"),
    };

    private NdArray Uniform(int[] sizes, uint site) => NdArray.From(sizes, index =>
    {
        int row = 0;
        for (int axis = 0; axis < sizes.Length - 1; axis++)
            row = (row * sizes[axis]) + index[axis];
        return Philox.Uniform(feed.Seed, feed.Step, site, (uint)row, (uint)index[^1]);
    });

    private static NdArray Map(Elementwise op, IReadOnlyList<NdArray> x)
    {
        double[] operands = new double[x.Count], values = new double[x[0].Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            for (int k = 0; k < operands.Length; k++)
                operands[k] = x[k].Values[i];
            values[i] = op.Evaluate(operands);
        }

        return new(x[0].Sizes, values);
    }
}
