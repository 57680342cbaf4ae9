namespace GraphGen.Numerics.Tests.Definition;

/// <summary>A tensor as plain numbers: its sizes, outermost first, and its values in that order.</summary>
internal sealed class NdArray(int[] sizes, double[] values)
{
    public int[] Sizes { get; } = sizes;

    public double[] Values { get; } = values;

    public int Rank => Sizes.Length;

    public double this[int[] index]
    {
        get => Values[Place(index)];
        set => Values[Place(index)] = value;
    }

    /// <summary>The array that holds at every index what the function says. The function gets one index array, over and over.</summary>
    public static NdArray From(int[] sizes, Func<int[], double> valueAt)
    {
        var array = new NdArray(sizes, new double[Count(sizes)]);
        int i = 0;
        array.ForEach(index => array.Values[i++] = valueAt(index));
        return array;
    }

    public static int Count(int[] sizes) => sizes.Aggregate(1, (product, size) => product * size);

    /// <summary>Visits all indices in order.</summary>
    public void ForEach(Action<int[]> visit)
    {
        int[] index = new int[Rank];
        for (int i = 0; i < Values.Length; i++)
        {
            visit(index);
            for (int axis = Rank - 1; axis >= 0 && ++index[axis] == Sizes[axis]; axis--)
                index[axis] = 0;
        }
    }

    private int Place(int[] index)
    {
        int place = 0;
        for (int axis = 0; axis < Rank; axis++)
            place = (place * Sizes[axis]) + index[axis];
        return place;
    }
}
