using GraphGen.Generator.Reading;
using GraphGen.Numerics.Tests.Graphs;

namespace GraphGen.Numerics.Tests.Operators;

/// <summary>A small network around one operator.</summary>
/// <param name="Title">The operator's name, then what tells this case from the others.</param>
/// <param name="Build">Makes its inputs and calls.</param>
internal sealed record Case(string Title, Func<Sketch, Wire> Build)
{
    public string Operator => Title.Split(' ')[0];

    public NetworkSpec Spec()
    {
        var net = new Sketch();
        return net.Returning(Build(net));
    }

    /// <summary>The range that values are drawn from.</summary>
    public double Low { get; init; } = -2;

    public double High { get; init; } = 2;

    /// <summary>The operator applied to one tensor of each shape.</summary>
    public static IEnumerable<Case> Unary(string name, object[][] shapes, params (string Name, object Value)[] arguments) =>
        Each(name, shapes, (net, x) => net.Unary(name, x, arguments), Text(arguments));

    /// <summary>What <paramref name="build"/> makes of one tensor of each shape.</summary>
    public static IEnumerable<Case> Each(string name, object[][] shapes, Func<Sketch, Wire, Wire> build, string note = "") =>
        shapes.Select(shape => Of($"{name} [{string.Join(", ", shape)}] {note}", net => build(net, net.Input(shape))));

    /// <summary>What <paramref name="build"/> makes of two tensors of each pair of shapes.</summary>
    public static IEnumerable<Case> Pairs(string name, (object[] A, object[] B)[] shapes, Func<Sketch, Wire, Wire, Wire> build, string note = "") =>
        shapes.Select(pair => Of(
            $"{name} [{string.Join(", ", pair.A)}] [{string.Join(", ", pair.B)}] {note}",
            net => build(net, net.Input(pair.A), net.Input(pair.B))));

    public static Case Of(string title, Func<Sketch, Wire> build) => new(title.TrimEnd(), build);

    private static string Text((string Name, object Value)[] arguments) =>
        string.Join(' ', arguments.Select(argument => $"{argument.Name} {(argument.Value is int[] several ? string.Join(',', several) : argument.Value)}"));
}
