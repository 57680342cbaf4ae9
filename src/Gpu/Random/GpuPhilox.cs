namespace GraphGen.Kernels;

/// <summary>The random numbers of <see cref="Philox"/> on the device, bit by bit: the same dropout masks as on the CPU.</summary>
public static class GpuPhilox
{
    /// <summary>The uniform number in [0, 1) at one place: <see cref="Philox.Uniform(ulong, uint, uint, uint, uint)"/>.</summary>
    /// <param name="seed">The key.</param>
    /// <param name="step">The training step.</param>
    /// <param name="site">The use in the network.</param>
    /// <param name="row">Row of the element.</param>
    /// <param name="column">Column of the element.</param>
    public static float Uniform(ulong seed, uint step, uint site, uint row, int column) =>
        Philox.Uniform(seed, step, site, row, (uint)column);
}
