using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Operators;

/// <summary>Layer normalization (Ba et al. 2016) over the last axes.</summary>
internal sealed class LayerNorm : IOperator
{
    public string Name => "LayerNorm";

    public Node Build(Call call)
    {
        var x = call.Tensor("x");
        int count = call.Integer("axes");
        double epsilon = call.Number("epsilon");
        call.Check(count > 0, $"the number of axes must be positive, not {count}");
        call.Check(epsilon > 0, $"epsilon must be positive, not {epsilon}");
        call.CheckRank(x, count, $"at least {count} axes");
        var axes = Enumerable.Range(x.Shape.Rank - count, count).ToEquatableAxes();
        var shape = new Shape(axes.Select(a => (Dim)call.KnownSize(x.Shape[a], "the normalized sizes")));
        var standardized = call.Factory.Apply(new Standardize(axes, epsilon), x);
        return call.Flag("affine") ? Affine.Apply(call, standardized, shape, shape) : standardized;
    }
}
