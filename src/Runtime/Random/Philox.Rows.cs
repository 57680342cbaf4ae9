using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

// Rows of random numbers: every lane computes one block.
public static partial class Philox
{
    /// <summary>
    /// Fills a row with uniform numbers in [0, 1): column c gets <see cref="Uniform(ulong, uint, uint, uint, uint)"/>, the same bits
    /// at every width.
    /// </summary>
    /// <param name="destination">The row's first float; <paramref name="columns"/> floats are written.</param>
    /// <param name="columns">Length of the row.</param>
    /// <param name="seed">The key.</param>
    /// <param name="step">The training step.</param>
    /// <param name="site">The use in the network.</param>
    /// <param name="row">Row of the elements.</param>
    [MethodImpl(Optimize)]
    public static void Uniform<V>(ref float destination, int columns, ulong seed, uint step, uint site, uint row)
        where V : struct, IVector<V>
    {
        int block = 0;
        for (; Column(block + V.Count) < columns; block += 2 * V.Count)
        {
            var (one, other) = Encrypt(First<V>(block, row, site, step), First<V>(block + V.Count, row, site, step), seed);
            Store(one, ref destination, Column(block), columns);
            Store(other, ref destination, Column(block + V.Count), columns);
        }
        for (; Column(block) < columns; block += V.Count)
            Store(Encrypt(First<V>(block, row, site, step), seed), ref destination, Column(block), columns);
    }

    // The column of a block's first word.
    [MethodImpl(Inline)]
    static int Column(int block) => block / Blocks * Group + block % Blocks;

    // Lane i has block + i.
    [MethodImpl(Inline)]
    static (V X, V Y, V Z, V W) First<V>(int block, uint c1, uint c2, uint c3) where V : struct, IVector<V> =>
        (V.AddBits(V.CreateBits(block), Counting<V>()), Words<V>(c1), Words<V>(c2), Words<V>(c3));

    [MethodImpl(Inline)]
    static (V X, V Y, V Z, V W) Encrypt<V>((V X, V Y, V Z, V W) words, ulong seed) where V : struct, IVector<V>
    {
        uint keyA = (uint)seed, keyB = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++, keyA += WeylA, keyB += WeylB)
            words = Round(words, keyA, keyB);
        return words;
    }

    // Two at a time, because the rounds of one wait for each other.
    [MethodImpl(Inline)]
    static ((V X, V Y, V Z, V W) One, (V X, V Y, V Z, V W) Other) Encrypt<V>((V X, V Y, V Z, V W) one, (V X, V Y, V Z, V W) other, ulong seed)
        where V : struct, IVector<V>
    {
        uint keyA = (uint)seed, keyB = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++, keyA += WeylA, keyB += WeylB)
            (one, other) = (Round(one, keyA, keyB), Round(other, keyA, keyB));
        return (one, other);
    }

    [MethodImpl(Inline)]
    static (V X, V Y, V Z, V W) Round<V>((V X, V Y, V Z, V W) words, uint keyA, uint keyB) where V : struct, IVector<V>
    {
        V highA = V.MultiplyHigh(words.X, MultiplierA), highB = V.MultiplyHigh(words.Z, MultiplierB);
        V lowA = V.MultiplyLow(words.X, MultiplierA), lowB = V.MultiplyLow(words.Z, MultiplierB);
        // The key goes to what does not wait for a product.
        return (V.Xor(highB, V.Xor(words.Y, Words<V>(keyA))), lowB, V.Xor(highA, V.Xor(words.W, Words<V>(keyB))), lowA);
    }

    [MethodImpl(Inline)]
    static void Store<V>((V X, V Y, V Z, V W) words, ref float destination, int column, int columns) where V : struct, IVector<V>
    {
        Store(words.X, ref destination, column, columns);
        Store(words.Y, ref destination, column + Blocks, columns);
        Store(words.Z, ref destination, column + 2 * Blocks, columns);
        Store(words.W, ref destination, column + 3 * Blocks, columns);
    }

    [MethodImpl(Inline)]
    static void Store<V>(V words, ref float destination, int column, int columns) where V : struct, IVector<V>
    {
        if (column < columns)
            (V.ToFloat(V.ShiftRightLogical(words, 8)) * V.Create(Unit)).Store(ref destination, column, columns - column);
    }

    [MethodImpl(Inline)]
    static V Words<V>(uint word) where V : struct, IVector<V> => V.CreateBits((int)word);

    // Lane i holds the integer i: the low bits of 2^23 + i.
    [MethodImpl(Inline)]
    static V Counting<V>() where V : struct, IVector<V> => V.SubtractBits(V.Ramp(1 << 23), V.Create(1 << 23));
}
