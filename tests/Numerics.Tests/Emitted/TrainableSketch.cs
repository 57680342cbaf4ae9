using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Graphs;
using GraphGen.Numerics.Tests.Operators;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>
/// Makes a network of a <see cref="Case"/>: to every input a parameter is added, so that its gradient is seen, and the loss is the
/// result times upstream gradients that are passed in.
/// </summary>
/// <param name="resize">What becomes of each size and symbol.</param>
internal sealed class TrainableSketch(Func<object, object> resize) : Sketch
{
    private bool _knowsTime;

    public static NetworkSpec Of(Case one, Func<object, object> resize) => Of([one], resize);

    /// <summary>Several cases side by side in one network, whose loss is the sum of theirs.</summary>
    public static NetworkSpec Of(IEnumerable<Case> cases, Func<object, object> resize)
    {
        var net = new TrainableSketch(resize);
        Wire[] outputs = [.. cases.Select(one => one.Build(net))];
        var graph = NetworkBuilder.Build(net.Returning(outputs), Mode.Predict, default);
        var losses = outputs.Select((output, i) => net.Loss(output, graph.Outputs[i].Value.Shape)).ToList();
        return net.Minimizing(losses.Aggregate((sum, loss) => net.Binary("Add", sum, loss)), outputs);
    }

    public override Wire Input(params object[] shape)
    {
        // Two unknown sizes cannot be worked out from the length of one input.
        if (shape.Contains("time") && !_knowsTime)
        {
            _knowsTime = true;
            base.Input("time");
        }

        object[] sizes = [.. shape.Select(resize)];
        int[] parameter = [.. sizes.Select(size => size as int? ?? 1)];
        return Binary("Add", base.Input(shape), Call("Parameter", ("shape", parameter), ("init", Zeros)));
    }

    protected override DimSpec Dim(object dim) => base.Dim(resize(dim));

    private Wire Loss(Wire output, Generator.Graph.Shape shape)
    {
        object[] dims = [.. shape.Select(dim => dim.IsConstant ? (object)(int)dim.Constant : dim.ToString())];
        // Sums and products of symbols cannot be an input's shape.
        var upstream = dims.All(dim => dim is int || (dim is string name && Cases.Symbols.ContainsKey(name)))
            ? Add(ElementKind.Float, dims, forLoss: true)
            : Unary("Cos", output);
        return Unary("Sum", Binary("Multiply", output, upstream), ("keepDims", false));
    }
}
