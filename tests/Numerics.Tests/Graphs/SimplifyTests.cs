using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Numerics.Tests.Definition;
using Xunit;

namespace GraphGen.Numerics.Tests.Graphs;

/// <summary>
/// Random graphs made node by node. Each node's value is also computed at once, by the very primitive asked for on the values so
/// far; what the factory makes of it, simplified or shared, must come to the same.
/// </summary>
public class SimplifyTests
{
    private const int Graphs = 300, Nodes = 40;

    private static readonly Generator.Graph.Dim Batch = Generator.Graph.Dim.Symbol("batch");

    private static readonly Shape[] Shapes =
        [Shape.Scalar, Shape.Of(4), Shape.Of(1), Shape.Of(Batch, 4), Shape.Of(Batch, 1), Shape.Of(4, Batch), Shape.Of(1, Batch, 4), Shape.Of(2, Batch, 4)];

    [Fact]
    public void SimplerNodesHaveTheSameValues()
    {
        for (int seed = 0; seed < Graphs; seed++)
            AssertSame(seed);
    }

    private static void AssertSame(int seed)
    {
        var random = new Random(seed);
        var feed = new Feed(new Dictionary<string, int> { ["batch"] = 3 });
        var (factory, values) = (new NodeFactory(), new Interpreter(feed));
        var known = Leaves(factory, feed, random).Select(node => new Known(node, values[node])).ToList();
        for (int i = 0; i < Nodes; i++)
        {
            if (Pick(random, known) is not var (op, inputs))
                continue;
            var value = values.Apply(op, [.. inputs.Select(input => input.Value)]);
            if (!value.Values.All(number => Math.Abs(number) < 1e6))
                continue;
            var node = factory.Apply(op, [.. inputs.Select(input => input.Node)]);
            Assert.Equal(value.Sizes, feed.Sizes(node.Shape));
            Near.Assert(value.Values, values[node].Values, 1e-9, $"seed {seed}, {op} of {string.Join(" and ", inputs.Select(input => input.Node))}");
            known.Add(new(node, value));
        }
    }

    private static List<Node> Leaves(NodeFactory factory, Feed feed, Random random)
    {
        var leaves = Shapes.Select((shape, i) => factory.Leaf(new InputLeaf(i, ElementType.Float, shape))).ToList();
        foreach (var leaf in leaves)
            feed.Leaves[Feed.Key(leaf)] = [.. Enumerable.Range(0, feed.Size(leaf.Shape.Size)).Select(_ => 0.5 + random.NextDouble())];
        return [.. leaves, .. new[] { -1, 0, 0.5, 1, 2 }.Select(factory.Constant), factory.Size(Batch)];
    }

    // A primitive that fits some of the values; null when the choice fits none.
    private static (Primitive Op, Known[] Inputs)? Pick(Random random, List<Known> known)
    {
        var x = Any(random, known);
        return random.Next(7) switch
        {
            0 => (Any<Elementwise>(random, [new Negate(), new Abs(), new Relu(), new Tanh()]), [x]),
            1 or 2 => (Binary(random), [x, Any(random, [.. known.Where(other => other.Node.Shape == x.Node.Shape)])]),
            3 => (Reduction(random, x.Node.Shape.Rank), [x]),
            4 => (new Permute(Enumerable.Range(0, x.Node.Shape.Rank).OrderBy(_ => random.Next()).ToEquatableAxes()), [x]),
            5 => Product(random, x, known),
            _ => Reshaped(random, x),
        };
    }

    private static Elementwise Binary(Random random) =>
        Any<Elementwise>(random, [new Add(), new Subtract(), new Multiply(), new Multiply(), new Divide(), new Maximum()]);

    private static Reduction Reduction(Random random, int rank)
    {
        var axes = Enumerable.Range(0, rank).Where(_ => random.Next(2) == 0).ToEquatableAxes();
        return random.Next(4) == 0 ? new MaxOver(axes) : new SumOver(axes);
    }

    private static (Primitive, Known[])? Product(Random random, Known x, List<Known> known)
    {
        var shape = x.Node.Shape;
        var others = known.Where(other => shape.Rank >= 2 && other.Node.Shape.Rank == 2 && other.Node.Shape[0] == shape.Last).ToList();
        return others.Count > 0 ? (new Product(), [x, Any(random, others)]) : null;
    }

    private static (Primitive, Known[])? Reshaped(Random random, Known x)
    {
        var shape = x.Node.Shape;
        Primitive[] choices =
        [
            .. Shapes.Where(to => Broadcast.Fits(shape, to)).Select(to => new Broadcast(to)),
            .. Shapes.Where(to => to.Size == shape.Size).Select(to => new ReshapeTo(to)),
        ];
        return choices.Length > 0 ? (Any(random, choices), [x]) : null;
    }

    private static T Any<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private sealed record Known(Node Node, NdArray Value);
}
