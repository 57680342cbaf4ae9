using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>A few vectors side by side: one row of a tile.</summary>
interface IStrip<S, V> where S : struct, IStrip<S, V> where V : struct, IVector<V>
{
    /// <param name="source">The first float.</param>
    /// <param name="lanes">Floats there are; only a strip that ends in a <see cref="Part{V}"/> heeds it.</param>
    static abstract S Load(ref float source, int lanes);

    static abstract S MultiplyAdd(V a, S b, S c);

    void Store(ref float destination, int lanes);
}

/// <summary>A strip of one vector.</summary>
struct Single<V> : IStrip<Single<V>, V> where V : struct, IVector<V>
{
    V _value;

    [MethodImpl(Inline)]
    public static Single<V> Load(ref float source, int lanes) => new() { _value = V.Load(ref source, 0) };

    [MethodImpl(Inline)]
    public static Single<V> MultiplyAdd(V a, Single<V> b, Single<V> c) => new() { _value = V.MultiplyAdd(a, b._value, c._value) };

    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, int lanes) => _value.Store(ref destination, 0);
}

/// <summary>A strip of the first lanes of a vector.</summary>
struct Part<V> : IStrip<Part<V>, V> where V : struct, IVector<V>
{
    V _value;

    [MethodImpl(Inline)]
    public static Part<V> Load(ref float source, int lanes) => new() { _value = V.Load(ref source, 0, lanes) };

    [MethodImpl(Inline)]
    public static Part<V> MultiplyAdd(V a, Part<V> b, Part<V> c) => new() { _value = V.MultiplyAdd(a, b._value, c._value) };

    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, int lanes) => _value.Store(ref destination, 0, lanes);
}

/// <summary>One vector and a strip to its right.</summary>
struct Beside<V, S> : IStrip<Beside<V, S>, V> where V : struct, IVector<V> where S : struct, IStrip<S, V>
{
    V _first;
    S _rest;

    [MethodImpl(Inline)]
    public static Beside<V, S> Load(ref float source, int lanes) =>
        new() { _first = V.Load(ref source, 0), _rest = S.Load(ref Unsafe.Add(ref source, V.Count), lanes - V.Count) };

    [MethodImpl(Inline)]
    public static Beside<V, S> MultiplyAdd(V a, Beside<V, S> b, Beside<V, S> c) =>
        new() { _first = V.MultiplyAdd(a, b._first, c._first), _rest = S.MultiplyAdd(a, b._rest, c._rest) };

    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, int lanes)
    {
        _first.Store(ref destination, 0);
        _rest.Store(ref Unsafe.Add(ref destination, V.Count), lanes - V.Count);
    }
}
