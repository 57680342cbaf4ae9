using GraphGen.Generator.Operators;

namespace GraphGen.Numerics.Tests.Definition;

/// <summary>What the primitives mean that fold many values into one.</summary>
internal static class Sums
{
    /// <summary>The folded axes stay, with size 1.</summary>
    public static NdArray Reduce(Reduction reduction, NdArray x)
    {
        var result = NdArray.From([.. x.Sizes.Select((size, axis) => reduction.Axes.Contains(axis) ? 1 : size)], _ => reduction.Identity);
        x.ForEach(index =>
        {
            int[] to = [.. index.Select((at, axis) => reduction.Axes.Contains(axis) ? 0 : at)];
            result[to] = reduction.Combine(result[to], x[index]);
        });
        return result;
    }

    /// <summary>a[..., m, k] b[k, n], or b[..., k, n] with the leading axes of a.</summary>
    public static NdArray Product(NdArray a, NdArray b)
    {
        int last = a.Rank - 1;
        return NdArray.From([.. a.Sizes[..last], b.Sizes[^1]], index =>
        {
            int[] left = [.. index], right = b.Rank == 2 ? [0, index[last]] : [.. index];
            double sum = 0;
            for (int k = 0; k < a.Sizes[last]; k++)
            {
                left[last] = right[^2] = k;
                sum += a[left] * b[right];
            }

            return sum;
        });
    }
}
