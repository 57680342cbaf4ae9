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
        for (int group = 0; group < columns; group += Group)
        {
            for (int lane = 0; lane < Blocks; lane += V.Count)
            {
                int column = group + lane;
                if (column >= columns)
                    break;
                var (x, y, z, w) = Block<V>(seed, (uint)(group / Group * Blocks + lane), row, site, step);
                Store(x, ref destination, column, columns);
                Store(y, ref destination, column + Blocks, columns);
                Store(z, ref destination, column + 2 * Blocks, columns);
                Store(w, ref destination, column + 3 * Blocks, columns);
            }
        }
    }

    // Lane i computes the block with first counter word c0 + i.
    [MethodImpl(Inline)]
    static (V X, V Y, V Z, V W) Block<V>(ulong seed, uint c0, uint c1, uint c2, uint c3) where V : struct, IVector<V>
    {
        V x = V.AddBits(Words<V>(c0), Counting<V>()), y = Words<V>(c1), z = Words<V>(c2), w = Words<V>(c3);
        uint keyA = (uint)seed, keyB = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            V highA = V.MultiplyHigh(x, MultiplierA), highB = V.MultiplyHigh(z, MultiplierB);
            V lowA = V.MultiplyLow(x, MultiplierA), lowB = V.MultiplyLow(z, MultiplierB);
            // The key goes to what does not wait for a product.
            x = V.Xor(highB, V.Xor(y, Words<V>(keyA)));
            z = V.Xor(highA, V.Xor(w, Words<V>(keyB)));
            (y, w) = (lowB, lowA);
            keyA += WeylA;
            keyB += WeylB;
        }
        return (x, y, z, w);
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
