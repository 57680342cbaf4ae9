using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>What is applied to the left matrix of a product as it is read.</summary>
public interface IPrologue
{
    /// <summary>
    /// Transforms elements (<paramref name="row"/>, <paramref name="column"/>) to (row, column + lanes - 1) of the left matrix.
    /// May be asked for the same element more than once, by several workers at a time, so it must not change anything.
    /// </summary>
    /// <param name="value">The elements as stored; lanes from <paramref name="lanes"/> on are 0.</param>
    /// <param name="row">Row of the left matrix, from 0 to m - 1.</param>
    /// <param name="column">Column of lane 0, from 0 to k - 1.</param>
    /// <param name="lanes">Between 1 and V.Count; the results of further lanes are ignored.</param>
    V Apply<V>(V value, int row, int column, int lanes) where V : struct, IVector<V>;
}

/// <summary>Leaves the left matrix as it is.</summary>
public readonly struct NoPrologue : IPrologue
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V>(V value, int row, int column, int lanes) where V : struct, IVector<V> => value;
}
