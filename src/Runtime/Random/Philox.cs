namespace GraphGen.Kernels;

/// <summary>
/// Philox4x32-10, a counter-based random number generator (Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2,
/// 3", SC 2011). It has no state: a number is a pure function of its key and its place, so any kernel can compute it again.
/// </summary>
/// <remarks>
/// A place is (step, site, row, column): the training step, the use in the network, and the element. Elements in groups of 64 columns
/// share 16 blocks of four words: column c has word c % 64 / 16 of the block with counter (c / 64 * 16 + c % 16, row, site, step).
/// So sixteen lanes that each compute one block yield four vectors of neighbours.
/// </remarks>
public static partial class Philox
{
    const uint MultiplierA = 0xD2511F53, MultiplierB = 0xCD9E8D57, WeylA = 0x9E3779B9, WeylB = 0xBB67AE85;
    const float Unit = 1f / (1 << 24);
    const int Rounds = 10, Blocks = 16, Group = 64;

    /// <summary>The four random words of one block, each uniform over 32 bits.</summary>
    /// <param name="seed">The key; its low half is the paper's first key word.</param>
    /// <param name="c0">First counter word.</param>
    /// <param name="c1">Second counter word.</param>
    /// <param name="c2">Third counter word.</param>
    /// <param name="c3">Fourth counter word.</param>
    public static (uint X, uint Y, uint Z, uint W) Block(ulong seed, uint c0, uint c1, uint c2, uint c3)
    {
        uint keyA = (uint)seed, keyB = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong a = (ulong)MultiplierA * c0, b = (ulong)MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ keyA, (uint)b, (uint)(a >> 32) ^ c3 ^ keyB, (uint)a);
            keyA += WeylA;
            keyB += WeylB;
        }
        return (c0, c1, c2, c3);
    }

    /// <summary>The uniform number in [0, 1) at one place, a multiple of 2^-24; this defines what the row version fills in.</summary>
    /// <param name="seed">The key.</param>
    /// <param name="step">The training step.</param>
    /// <param name="site">The use in the network.</param>
    /// <param name="row">Row of the element.</param>
    /// <param name="column">Column of the element.</param>
    public static float Uniform(ulong seed, uint step, uint site, uint row, uint column)
    {
        var (x, y, z, w) = Block(seed, column / Group * Blocks + column % Blocks, row, site, step);
        uint word = (column % Group / Blocks) switch { 0 => x, 1 => y, 2 => z, _ => w };
        return (word >> 8) * Unit;
    }
}
