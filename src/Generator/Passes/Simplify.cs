using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes;

/// <summary>
/// The rules by which a node about to be made turns out to be a simpler one. They hold but for rounding: factors change their
/// order, and to divide by a constant becomes to multiply by its reciprocal.
/// </summary>
internal static class Simplify
{
    /// <summary>The simpler node, or null when there is none.</summary>
    public static Node? Shortcut(NodeFactory factory, Primitive op, Node[] inputs) => op switch
    {
        Broadcast or ReshapeTo or Permute => Move(factory, op, inputs[0]),
        Reduction reduction => Reduce(factory, reduction, inputs[0]),
        Elementwise elementwise => Fold(factory, elementwise, inputs) ?? Algebra(factory, op, inputs),
        _ => null,
    };

    /// <summary>The number a node is everywhere, if it is one.</summary>
    public static double? Number(Node node) => node.Op switch
    {
        ConstantLeaf constant => constant.Value,
        Broadcast or ReshapeTo => Number(node.Inputs[0]),
        _ => null,
    };

    private static Node? Move(NodeFactory factory, Primitive op, Node x) => op switch
    {
        _ when op is not Permute && op.Infer([x], default) == x.Shape => x,
        Broadcast or ReshapeTo when Number(x) is { } number && x.Op is not ConstantLeaf =>
            factory.BroadcastTo(factory.Constant(number), op.Infer([x], default)),
        Broadcast when x.Op is Broadcast => factory.Apply(op, x.Inputs[0]),
        ReshapeTo when x.Op is ReshapeTo => factory.Reshape(x.Inputs[0], ((ReshapeTo)op).Shape),
        Permute permute => Reorder(factory, permute, x),
        _ => null,
    };

    private static Node? Reorder(NodeFactory factory, Permute permute, Node x)
    {
        if (permute.Axes.SequenceEqual(Enumerable.Range(0, permute.Axes.Count)))
            return x;
        return x.Op is Permute inner ? factory.Permute(x.Inputs[0], [.. permute.Axes.Select(a => inner.Axes[a])]) : null;
    }

    private static Node? Reduce(NodeFactory factory, Reduction reduction, Node x)
    {
        var axes = reduction.Axes.Where(a => x.Shape[a] != Dim.One).ToList();
        if (axes.Count == 0)
            return x;
        if (axes.Count < reduction.Axes.Count)
            return factory.Apply(reduction.Over(axes), x);
        return reduction is SumOver ? FactorOut(factory, x, axes) : null;
    }

    // sum(x s) = sum(x) s where s is the same all along the sum.
    private static Node? FactorOut(NodeFactory factory, Node x, List<int> axes)
    {
        if (x.Op is not Multiply || x.Inputs[1].Op is not Broadcast)
            return null;
        var (source, reduced) = (x.Inputs[1].Inputs[0], x.Shape.Reduced(axes));
        return Broadcast.Fits(source.Shape, reduced) ? factory.Sum(x.Inputs[0], axes) * factory.BroadcastTo(source, reduced) : null;
    }

    // Whether a condition holds, where it compares constants.
    private static bool? Truth(Node condition) =>
        condition.Op is Comparison comparison && Evaluated(comparison, condition.Inputs) is { } value ? value != 0 : null;

    private static Node? Fold(NodeFactory factory, Elementwise op, Node[] inputs) =>
        op is not Copy && op.ResultType(inputs) != ElementType.Bool && Evaluated(op, inputs) is { } value
            ? factory.BroadcastTo(factory.Constant(value), inputs[0].Shape)
            : null;

    // The result where all inputs are constants.
    private static double? Evaluated(Elementwise op, Node[] inputs)
    {
        double[] numbers = new double[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            if (Number(inputs[i]) is not { } number)
                return null;
            numbers[i] = number;
        }

        return op.Evaluate(numbers);
    }

    // 0 < r ? g m : 0, where a mask m is 0 or s > 0 and r m is known, is 0 < r m ? g s : 0: backward through ReLU and dropout then reads
    // what both left over, and no mask is drawn again.
    private static Node? WithoutMask(NodeFactory factory, Node r, Node product)
    {
        if (product.Op is not Multiply || product.Inputs[1] is not { Op: Select } mask || factory.Find(new Multiply(), r, mask) is not { } rest)
            return null;
        var (a, b) = (Number(mask.Inputs[1]), Number(mask.Inputs[2]));
        double? kept = a == 0 ? b : b == 0 ? a : null;
        return kept > 0 ? Select.If(Less.Than(factory.Constant(0), rest), product.Inputs[0] * kept.Value, 0) : null;
    }

    private static Node? Algebra(NodeFactory factory, Primitive op, Node[] x) => op switch
    {
        Add when Number(x[1]) == 0 => x[0],
        Add when Number(x[0]) == 0 => x[1],
        Add when x[1].Op is Negate => x[0] - x[1].Inputs[0],
        Subtract when Number(x[1]) == 0 => x[0],
        Subtract when Number(x[0]) == 0 => -x[1],
        Subtract when x[1].Op is Negate => x[0] + x[1].Inputs[0],
        Multiply when Number(x[1]) == 1 => x[0],
        Multiply when Number(x[0]) == 1 => x[1],
        Multiply when Number(x[1]) == -1 => -x[0],
        Multiply when Number(x[0]) is not null => x[1] * x[0],
        Multiply when Number(x[1]) is { } outer && x[0].Op is Multiply && Number(x[0].Inputs[1]) is { } inner =>
            x[0].Inputs[0] * (inner * outer),
        // What is repeated goes outermost, where a sum can leave it behind.
        Multiply when x[0].Op is Broadcast && x[1].Op is not Broadcast => x[1] * x[0],
        Multiply when x[0].Op is Multiply && x[0].Inputs[1].Op is Broadcast && x[1].Op is not Broadcast =>
            x[0].Inputs[0] * x[1] * x[0].Inputs[1],
        Divide when Number(x[1]) is { } divisor && divisor != 0 => x[0] * (1 / divisor),
        Negate when x[0].Op is Negate => x[0].Inputs[0],
        Maximum or Minimum when x[0] == x[1] => x[0],
        Select when Truth(x[0]) is { } truth => truth ? x[1] : x[2],
        Select when Number(x[2]) == 0 && x[0].Op is Less && Number(x[0].Inputs[0]) == 0 => WithoutMask(factory, x[0].Inputs[1], x[1]),
        _ => null,
    };
}
