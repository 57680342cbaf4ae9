using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>What is applied to the elements of a product before they are written.</summary>
public interface IEpilogue
{
    /// <summary>
    /// Takes the finished sums (<paramref name="row"/>, <paramref name="column"/>) to (row, column + lanes - 1) of the product and
    /// returns what is written to the destination. Called exactly once for each element, by several workers at a time; it may store
    /// further results of these elements, and must not change its own fields.
    /// </summary>
    /// <param name="product">The sums; lanes from <paramref name="lanes"/> on are undefined.</param>
    /// <param name="row">Row of the destination, from 0 to m - 1.</param>
    /// <param name="column">Column of lane 0, from 0 to n - 1.</param>
    /// <param name="lanes">Between 1 and V.Count; further lanes are not written.</param>
    V Apply<V>(V product, int row, int column, int lanes) where V : struct, IVector<V>;

    /// <summary>
    /// Asks for the cache lines of what <see cref="Apply{V}"/> will read or store at an element, besides the destination. It may be called
    /// for any element, or for none.
    /// </summary>
    /// <param name="row">Row of the destination.</param>
    /// <param name="column">Column of the destination.</param>
    void Fetch(int row, int column);
}

/// <summary>Leaves the product as it is.</summary>
public readonly struct NoEpilogue : IEpilogue
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V>(V product, int row, int column, int lanes) where V : struct, IVector<V> => product;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Fetch(int row, int column)
    {
    }
}
