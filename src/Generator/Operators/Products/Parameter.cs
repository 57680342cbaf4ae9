using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>Ops.Parameter: a trainable tensor of the user's own.</summary>
internal sealed class Parameter : IOperator
{
    public string Name => "Parameter";

    public Node Build(Call call)
    {
        var sizes = call.Integers("shape") ?? [];
        call.Check(sizes.All(s => s > 0), "every size must be positive");
        int rest = sizes.Skip(2).Aggregate(1, (p, s) => p * s);
        int fanOut = sizes.Count == 0 ? 1 : sizes[0] * rest, fanIn = sizes.Count < 2 ? fanOut : sizes[1] * rest;
        return call.ParameterNamed(call.Path, new Shape(sizes.Select(s => (Dim)s)), call.Init("init")!, fanIn, fanOut);
    }
}
