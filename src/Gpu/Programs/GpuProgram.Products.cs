namespace GraphGen.Kernels;

public abstract partial class GpuProgram
{
    /// <summary>
    /// destination[lead, m, n] = epilogue(prologue(left)[lead, m, k] x right[lead, k, n]). Each sum runs in an order that the sizes
    /// and strides alone determine.
    /// </summary>
    /// <param name="lead">Number of products; 1 for a single one.</param>
    /// <param name="m">Rows of a product.</param>
    /// <param name="n">Columns of a product.</param>
    /// <param name="k">Length of the sums; if 0 they are 0.</param>
    /// <param name="left">[m, k], any strides.</param>
    /// <param name="right">[k, n], any strides.</param>
    /// <param name="destination">[m, n], any strides; must not overlap the operands.</param>
    /// <param name="prologue">Applied to the left matrix.</param>
    /// <param name="epilogue">Applied to the product.</param>
    protected internal void Multiply<TPrologue, TEpilogue>(
        int lead, int m, int n, int k, GpuMatrix left, GpuMatrix right, GpuMatrix destination,
        in TPrologue prologue, in TEpilogue epilogue)
        where TPrologue : struct, IGpuPrologue
        where TEpilogue : struct, IGpuEpilogue
    {
        var product = new SquareTileProduct<TPrologue, TEpilogue>(m, n, k, left, right, destination, prologue, epilogue);
        Launch(product, product.Groups(lead));
    }
}
