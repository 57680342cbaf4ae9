using GraphGen.Generator.Graph;
using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Definition;
using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Goldens;

/// <summary>A golden as a network, with its values.</summary>
internal sealed class GoldenSetup
{
    private readonly Golden _golden;
    private readonly GoldenNetwork _network;
    private readonly Dictionary<string, string> _keys = [];

    private GoldenSetup(Golden golden) => (_golden, _network) = (golden, GoldenNetworks.All[golden.Operator]);

    public required NetworkSpec Spec { get; init; }

    public Feed Feed { get; } = new(new Dictionary<string, int>());

    /// <summary>The keys of the leaves that the golden's inputs become.</summary>
    public IReadOnlyDictionary<string, string> Keys => _keys;

    /// <summary>For graphs: its inputs are inputs, its upstream gradients those of a <see cref="Probe"/>.</summary>
    public static GoldenSetup OfInputs(Golden golden)
    {
        var (net, wires) = (new Sketch(), new Dictionary<string, Wire>());
        foreach (var input in Inputs(golden))
            wires[input.Name] = Input(net, input);
        var setup = new GoldenSetup(golden) { Spec = net.Returning(Build(golden, net, wires)) };
        for (int i = 0; i < setup.Spec.Outputs.Count; i++)
            setup.Feed.Leaves[Probe.UpstreamKey(i)] = golden.Upstream[i]!.Values();
        return setup.Filled(wires);
    }

    /// <summary>For kernels: what torch wants a gradient of is a parameter, upstream gradients are inputs.</summary>
    public static GoldenSetup OfParameters(Golden golden)
    {
        var (net, wires) = (new Sketch(), new Dictionary<string, Wire>());
        foreach (var input in Inputs(golden))
        {
            wires[input.Name] = golden.Gradients("f64").ContainsKey(input.Name)
                ? net.Call("Parameter", ("shape", input.Shape), ("init", Sketch.Zeros))
                : Input(net, input);
        }

        var outputs = Build(golden, net, wires);
        Wire[] upstream = [.. golden.Upstream.Take(outputs.Length).Select(one => Input(net, one!))];
        var loss = outputs.Select((output, i) => net.Unary("Sum", net.Binary("Multiply", output, upstream[i]), ("keepDims", false)))
            .Aggregate((a, b) => net.Binary("Add", a, b));
        var setup = new GoldenSetup(golden) { Spec = net.Minimizing(loss, outputs) };
        for (int i = 0; i < upstream.Length; i++)
            setup.Feed.Leaves[Key(upstream[i])] = golden.Upstream[i]!.Values();
        return setup.Filled(wires);
    }

    /// <summary>A gradient as libtorch lays it out.</summary>
    public double[] InTorchsOrder(string input, double[] gradient) =>
        _network.Transposed == input ? Transposed(gradient, [.. _golden.Input(input).Shape.Reverse()]) : gradient;

    private static IEnumerable<GoldenInput> Inputs(Golden golden) =>
        golden.Inputs.Where(input => GoldenNetworks.All[golden.Operator].EndOf(input.Name) is null);

    private static Wire Input(Sketch net, GoldenInput input)
    {
        object[] shape = [.. input.Shape];
        return input.IsInteger ? net.Indices(shape) : net.Input(shape);
    }

    private static Wire[] Build(Golden golden, Sketch net, Dictionary<string, Wire> wires) =>
        GoldenNetworks.All[golden.Operator].Build(net, golden, name => wires[name]);

    private static string Key(Wire wire) => wire.Number < 0 ? Feed.InputKey(-1 - wire.Number) : $"parameter{wire.Number}";

    private GoldenSetup Filled(Dictionary<string, Wire> wires)
    {
        var graph = NetworkBuilder.Build(Spec, Mode.Predict, default);
        var paths = graph.Parameters.Concat(graph.States).Select(Feed.Key).ToList();
        foreach (var input in _golden.Inputs)
        {
            string key = _network.EndOf(input.Name) is { } end ? paths.Single(path => path.EndsWith(end, StringComparison.Ordinal)) : Key(wires[input.Name]);
            _keys[input.Name] = key;
            Feed.Leaves[key] = _network.Transposed == input.Name ? Transposed(input.Values(), input.Shape) : input.Values();
        }

        return this;
    }

    private static double[] Transposed(double[] values, int[] sizes) => Movements.Permute(new NdArray(sizes, values), [1, 0]).Values;
}
