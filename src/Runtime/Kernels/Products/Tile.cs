using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>A block of the product held in registers: a power of two of rows, each a strip.</summary>
interface ITile<V, S> where V : struct, IVector<V> where S : struct, IStrip<S, V>
{
    static abstract int Rows { get; }

    /// <summary>Adds a column of the left matrix times a row of the right one.</summary>
    void Add(ref float left, nint rowStride, S right);

    /// <summary>Writes the rows.</summary>
    void Store(ref float destination, nint rowStride, int columns);
}

/// <summary>A tile of one row.</summary>
struct Row<V, S> : ITile<V, S> where V : struct, IVector<V> where S : struct, IStrip<S, V>
{
    S _sums;

    public static int Rows => 1;

    [MethodImpl(Inline)]
    public void Add(ref float left, nint rowStride, S right) => _sums = S.MultiplyAdd(V.Create(left), right, _sums);

    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint rowStride, int columns) => _sums.Store(ref destination, columns);
}

/// <summary>Two equal tiles, one above the other.</summary>
struct Stack<V, S, T> : ITile<V, S>
    where V : struct, IVector<V> where S : struct, IStrip<S, V> where T : struct, ITile<V, S>
{
    // Changed in place: the JIT then keeps every vector in a register of its own, which copies of the whole would prevent.
    T _upper, _lower;

    public Stack() => _upper = _lower = default;

    public static int Rows
    {
        [MethodImpl(Inline)]
        get => 2 * T.Rows;
    }

    [MethodImpl(Inline)]
    public void Add(ref float left, nint rowStride, S right)
    {
        _upper.Add(ref left, rowStride, right);
        _lower.Add(ref Unsafe.Add(ref left, rowStride * T.Rows), rowStride, right);
    }

    [MethodImpl(Inline)]
    public void Store(ref float destination, nint rowStride, int columns)
    {
        _upper.Store(ref destination, rowStride, columns);
        _lower.Store(ref Unsafe.Add(ref destination, rowStride * T.Rows), rowStride, columns);
    }
}
