using GraphGen.Kernels;

namespace GraphGen;

/// <summary>Random numbers one after another: Philox with a running counter.</summary>
/// <param name="seed">The seed.</param>
/// <param name="index">Which of the seed's streams, such as the epoch.</param>
/// <param name="purpose">A number that sets this use apart from others under the same seed.</param>
struct RandomStream(ulong seed, uint index, uint purpose)
{
    uint _counter;
    (uint, uint, uint, uint) _block;
    int _left;

    /// <summary>A number in [0, bound), each equally likely. Lemire, 2019 (arXiv:1805.10941).</summary>
    internal uint Below(uint bound)
    {
        var product = (ulong)Next() * bound;
        if ((uint)product < bound)
        {
            // The first 2^32 mod bound low halves would make some results likelier; they are drawn again.
            var biased = (0 - bound) % bound;
            while ((uint)product < biased) product = (ulong)Next() * bound;
        }

        return (uint)(product >> 32);
    }

    /// <summary>A number in [0, 1) with 24 bits, so that a float holds it exactly.</summary>
    internal double NextUnit() => (Next() >> 8) * (1.0 / (1 << 24));

    /// <summary>32 random bits: word i % 4 of block i / 4 for the number i.</summary>
    internal uint Next()
    {
        if (_left == 0) (_block, _left) = (Philox.Block(seed, _counter++, index, purpose, 0), 4);
        return _left-- switch { 4 => _block.Item1, 3 => _block.Item2, 2 => _block.Item3, _ => _block.Item4 };
    }
}
