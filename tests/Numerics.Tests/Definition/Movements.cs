namespace GraphGen.Numerics.Tests.Definition;

/// <summary>What the primitives mean that move values without computing.</summary>
internal static class Movements
{
    /// <summary>Aligned at the last axis; axes that x lacks, or has in size 1, repeat it.</summary>
    public static NdArray Broadcast(NdArray x, int[] sizes)
    {
        int added = sizes.Length - x.Rank;
        int[] from = new int[x.Rank];
        return NdArray.From(sizes, index =>
        {
            for (int axis = 0; axis < x.Rank; axis++)
                from[axis] = x.Sizes[axis] == 1 ? 0 : index[axis + added];
            return x[from];
        });
    }

    /// <summary>Axis i of the result is axis axes[i] of x.</summary>
    public static NdArray Permute(NdArray x, IReadOnlyList<int> axes)
    {
        int[] from = new int[x.Rank];
        return NdArray.From([.. axes.Select(axis => x.Sizes[axis])], index =>
        {
            for (int i = 0; i < from.Length; i++)
                from[axes[i]] = index[i];
            return x[from];
        });
    }

    public static NdArray Slice(NdArray x, int axis, int start, int length) =>
        NdArray.From(Resized(x, axis, length), index => x[Shifted(index, axis, start)]);

    public static NdArray Pad(NdArray x, int axis, int start, int size) => NdArray.From(Resized(x, axis, size), index =>
        index[axis] >= start && index[axis] < start + x.Sizes[axis] ? x[Shifted(index, axis, -start)] : 0);

    public static NdArray Concat(IReadOnlyList<NdArray> parts, int axis)
    {
        var result = NdArray.From(Resized(parts[0], axis, parts.Sum(part => part.Sizes[axis])), _ => double.NaN);
        int start = 0;
        foreach (var part in parts)
        {
            part.ForEach(index => result[Shifted(index, axis, start)] = part[index]);
            start += part.Sizes[axis];
        }

        return result;
    }

    private static int[] Resized(NdArray x, int axis, int size) => [.. x.Sizes.Select((old, i) => i == axis ? size : old)];

    private static int[] Shifted(int[] index, int axis, int by) => [.. index.Select((at, i) => i == axis ? at + by : at)];
}
