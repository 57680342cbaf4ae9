using GraphGen.Kernels;

namespace GraphGen;

/// <content>Checks at the edge: what emitted members ask of their arguments before anything is computed.</content>
public abstract partial class Network
{
    /// <summary>Checks the number of values of an input or output.</summary>
    /// <param name="length">Values given.</param>
    /// <param name="expected">Values needed.</param>
    /// <param name="input">The argument's name.</param>
    /// <param name="shapeText">Its shape, such as <c>[batch, 784]</c>.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    protected static void CheckLength(int length, int expected, string input, string shapeText)
    {
        if (length != expected)
            throw new ArgumentException(Text($"{input} has {length} values; its shape {shapeText} needs {expected} here"), input);
    }

    /// <summary>Finds the size of a symbolic dimension from the number of values given.</summary>
    /// <param name="length">Values given.</param>
    /// <param name="perUnit">Values for one unit of the dimension.</param>
    /// <param name="input">The argument's name.</param>
    /// <param name="symbol">The dimension's name.</param>
    /// <param name="shapeText">The argument's shape, such as <c>[batch, 784]</c>.</param>
    /// <returns>The size, at least 1.</returns>
    /// <exception cref="ArgumentException">There are no values, or no whole number of units.</exception>
    protected static int SolveDimension(int length, int perUnit, string input, string symbol, string shapeText)
    {
        if (length == 0)
            throw new ArgumentException(Text($"{input} is empty; its shape {shapeText} needs a {symbol} of at least 1"), input);
        if (length % perUnit != 0)
            throw new ArgumentException(Text($"{input} has {length} values; its shape {shapeText} needs a multiple of {perUnit}"), input);
        return length / perUnit;
    }

    /// <summary>Checks a symbolic dimension against the capacity that the constructor reserved.</summary>
    /// <param name="value">The size at hand.</param>
    /// <param name="capacity">The largest size.</param>
    /// <param name="symbol">The dimension's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or beyond the capacity.</exception>
    protected static void CheckCapacity(int value, int capacity, string symbol)
    {
        if (value < 1 || value > capacity)
            throw new ArgumentOutOfRangeException(symbol, value, Text(
                $"{symbol} is {value}; this network was constructed for 1 to {capacity}: give its constructor a larger {symbol}"));
    }

    /// <summary>Checks a size that training needs to have a least value.</summary>
    /// <param name="size">The size at hand.</param>
    /// <param name="least">The smallest that makes sense.</param>
    /// <param name="why">The rule, in words.</param>
    /// <exception cref="ArgumentException">It is smaller.</exception>
    protected static void CheckLeast(int size, int least, string why)
    {
        if (size < least)
            throw new ArgumentException(Text($"{why}; there are {size}: pass in more samples"));
    }

    /// <summary>Checks that indices lie in [0, <paramref name="bound"/>).</summary>
    /// <param name="indices">The indices.</param>
    /// <param name="bound">One past the greatest that is allowed.</param>
    /// <param name="input">The argument's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">One lies outside; the message names the first, with its place.</exception>
    protected static void CheckIndices(ReadOnlySpan<int> indices, int bound, string input)
    {
        // As unsigned numbers the negative ones are the greatest: one comparison serves both ends.
        for (var i = 0; i < indices.Length; i++)
            if ((uint)indices[i] >= (uint)bound) ThrowIndex(indices[i], i, bound, input);
    }

    /// <summary>Computes a size in floats that grows with a capacity.</summary>
    /// <param name="capacity">The capacity of the symbolic dimension.</param>
    /// <param name="floatsPerUnit">Floats for one unit of it.</param>
    /// <param name="fixedFloats">Floats whatever the capacity.</param>
    /// <param name="symbol">The dimension's name.</param>
    /// <returns>The size in floats.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1 or needs more than an arena holds.</exception>
    protected static int CheckedFloats(int capacity, long floatsPerUnit, long fixedFloats, string symbol)
    {
        if (capacity < 1)
            throw new ArgumentOutOfRangeException(symbol, capacity, Text($"{symbol} is {capacity}; it must be at least 1"));
        var floats = (Int128)capacity * floatsPerUnit + fixedFloats;
        return floats <= Arena.MaxLength
            ? (int)floats
            : throw new ArgumentOutOfRangeException(symbol, capacity, Text(
                $"{symbol} is {capacity}, which needs {floats} floats of memory; an arena holds at most {Arena.MaxLength}"));
    }

    /// <summary>Checks a computed size in floats, as the above does, for sizes that several dimensions make up.</summary>
    /// <param name="floats">The size in floats; wider than any product of two dimensions.</param>
    /// <param name="symbol">The dimensions' names.</param>
    /// <returns>The size in floats.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or more than an arena holds.</exception>
    protected static int CheckedFloats(Int128 floats, string symbol) => floats >= 0 && floats <= Arena.MaxLength
        ? (int)floats
        : throw new ArgumentOutOfRangeException(symbol, Text(
            $"{symbol} needs {floats} floats of memory; an arena holds at most {Arena.MaxLength}"));

    static void ThrowIndex(int index, int position, int bound, string input) =>
        throw new ArgumentOutOfRangeException(input, index, Text(
            $"{input}[{position}] is {index}; indices here go from 0 to {bound - 1}"));

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
