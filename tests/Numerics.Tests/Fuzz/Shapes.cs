namespace GraphGen.Numerics.Tests.Fuzz;

/// <summary>Shapes as they stand in source: sizes and symbols.</summary>
internal static class Shapes
{
    public static string Text(object dim) => dim is string symbol ? $"\"{symbol}\"" : $"{dim}";

    /// <summary>Whether one shape can be repeated to another.</summary>
    public static bool Fits(object[] from, object[] to) =>
        from.Length <= to.Length && from.Select((dim, i) => dim is 1 || dim.Equals(to[to.Length - from.Length + i])).All(fits => fits);

    /// <summary>Another shape of as many values: a size divided, two neighbours joined, or an axis of size 1 added.</summary>
    public static object[]? Regrouped(Draft draft, object[] shape)
    {
        int axis = draft.Random.Next(shape.Length);
        switch (draft.Random.Next(3))
        {
            case 0 when shape[axis] is int size && Divisor(size) is { } divisor:
                return [.. shape[..axis], divisor, size / divisor, .. shape[(axis + 1)..]];
            case 1 when axis > 0 && shape[axis - 1] is int left && shape[axis] is int right:
                return [.. shape[..(axis - 1)], left * right, .. shape[(axis + 1)..]];
            case 2 when shape.Length < 4:
                return [.. shape[..axis], 1, .. shape[axis..]];
            default:
                return null;
        }
    }

    private static int? Divisor(int size) => Enumerable.Range(2, 4).Where(divisor => size % divisor == 0 && divisor < size).Cast<int?>().FirstOrDefault();
}
