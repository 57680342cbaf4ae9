using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GraphGen.Kernels;

namespace GraphGen;

/// <summary>Arithmetic and text of shapes.</summary>
static class TensorShape
{
    /// <summary>The product of the sizes, which must be positive and must fit an arena.</summary>
    internal static int Size(ImmutableArray<int> shape, string name)
    {
        if (shape.IsDefault) throw new ArgumentException($"Tensor '{name}' has no shape; a scalar's is [].", nameof(shape));
        long size = 1;
        foreach (var length in shape)
        {
            if (length <= 0)
                throw Wrong(shape, name, "every size must be positive");
            size *= length;
            if (size > Arena.MaxLength)
                throw Wrong(shape, name, "that is too many values for an arena");
        }

        return (int)size;
    }

    /// <summary>Fan-out (side 0) or fan-in (side 1) of a weight [out, in, ...rest].</summary>
    internal static int Fan(ImmutableArray<int> shape, int side)
    {
        var fan = 1;
        for (var i = 0; i < shape.Length; i++)
            if (shape.Length < 2 || i != 1 - side) fan *= shape[i];
        return fan;
    }

    /// <summary>The sizes as text, such as <c>[10, 128]</c>.</summary>
    internal static string Text(ReadOnlySpan<int> shape)
    {
        var text = new StringBuilder("[");
        foreach (var length in shape)
            text.Append(text.Length > 1 ? ", " : "").Append(CultureInfo.InvariantCulture, $"{length}");
        return text.Append(']').ToString();
    }

    static ArgumentException Wrong(ImmutableArray<int> shape, string name, string why) =>
        new($"Tensor '{name}' has shape {Text(shape.AsSpan())}; {why}.", nameof(shape));
}
