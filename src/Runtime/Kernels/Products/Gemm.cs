using System.Runtime.CompilerServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// Matrix products with fused ends: what precedes is applied as the left matrix is read, what follows as the product is written.
/// </summary>
/// <remarks>
/// The method is that of Goto and van de Geijn ("Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34, 2008): tiles of the
/// product in registers, panels of the right matrix in the first-level cache, blocks of the left one in the second.
/// Threads divide the product, never k, and the order in which an element's sum runs depends on the shape and the strides alone:
/// the same bits at any number of threads.
/// </remarks>
public static class Gemm
{
    /// <summary>No product needs more floats of workspace than this.</summary>
    public const int MaxWorkspace = Blocking.MaxPacked + Blocking.TileFloats + Blocking.MaxRows * Blocking.MaxDepth;

    // A float that is copied, in scalar operations.
    const int CopyCost = 4;

    /// <summary>
    /// Floats of scratch memory that the executor must have for a worker, for a product of these sizes or smaller ones; at most
    /// <see cref="MaxWorkspace"/>.
    /// </summary>
    public static int Workspace(int m, int n, int k) => new Blocking(m, n, k).Workspace;

    /// <summary>
    /// destination[m, n] = epilogue(prologue(left)[m, k] x right[k, n]). Each sum is rounded once a term, in the order of k, in at
    /// most <c>k / 512 + 1</c> parts (for up to 2 columns, or up to 4 rows and a right matrix with contiguous columns, in as many as a
    /// vector has lanes).
    /// </summary>
    /// <param name="executor">Threads and at least <see cref="Workspace"/> floats of scratch memory.</param>
    /// <param name="m">Rows of the product; nothing happens if 0.</param>
    /// <param name="n">Columns of the product; nothing happens if 0.</param>
    /// <param name="k">Length of the sums; if 0 they are 0.</param>
    /// <param name="left">[m, k], any strides.</param>
    /// <param name="right">[k, n], any strides; contiguous rows or columns are fast.</param>
    /// <param name="destination">[m, n], contiguous rows; must not overlap the operands.</param>
    /// <param name="prologue">Applied to the left matrix.</param>
    /// <param name="epilogue">Applied to the product.</param>
    /// <exception cref="ArgumentException">The destination's rows are not contiguous, or the workspace is too small.</exception>
    [MethodImpl(Optimize)]
    public static void Multiply<V, TPrologue, TEpilogue>(
        Executor executor, int m, int n, int k, Matrix left, Matrix right, Matrix destination,
        ref TPrologue prologue, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TPrologue : struct, IPrologue, allows ref struct
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        if (m <= 0 || n <= 0)
            return;
        if (destination.ColumnStride != 1)
            throw new ArgumentException("The rows of the destination must be contiguous.", nameof(destination));
        if (SmallProduct.Takes<TPrologue>(m, n, k, right))
            SmallProduct.Run<V, TPrologue, TEpilogue>(executor, m, n, k, left, right, destination, ref prologue, ref epilogue);
        else
            MultiplyBlocks<V, TPrologue, TEpilogue>(executor, m, n, k, left, right, destination, ref prologue, ref epilogue);
    }

    [MethodImpl(Optimize)]
    static void MultiplyBlocks<V, TPrologue, TEpilogue>(
        Executor executor, int m, int n, int k, Matrix left, Matrix right, Matrix destination,
        ref TPrologue prologue, ref TEpilogue epilogue)
        where V : struct, IVector<V>
        where TPrologue : struct, IPrologue, allows ref struct
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        var blocking = new Blocking(m, n, k);
        if (executor.WorkspaceFloats < blocking.Workspace)
            ThrowTooSmall(executor, blocking.Workspace);
        var output = new Output<TEpilogue> { Destination = destination, Epilogue = epilogue, Rows = m, Columns = n, Depth = k };
        if (typeof(TPrologue) == typeof(NoPrologue) && TransposedProduct.Suits(m, n, k, left, right))
        {
            TransposedProduct.Run<V, TEpilogue>(executor, blocking, left, right, output);
            return;
        }
        var panels = new RightPanels
        {
            Right = right,
            Source = RightSources.Choose(m, n, k, right),
            PanelWidth = TileProduct.MaxVectors * V.Count,
            Memory = ref Unsafe.Add(ref executor.Scratch(0), blocking.PackedStart),
        };
        var product = new Product<V, TPrologue, TEpilogue>
        {
            Executor = executor,
            Left = new() { Left = left, Prologue = prologue, NeedsRows = panels.Source == RightSource.Columns, Uses = (n + panels.PanelWidth - 1) / panels.PanelWidth },
            Right = panels,
            PackedStart = blocking.PackedStart,
            Output = output,
            DepthStep = blocking.Depth,
        };
        Run(executor, ref product, blocking, n, k);
    }

    // Packs a part of the right matrix, and multiplies with it; most products are one part.
    [MethodImpl(Optimize)]
    static void Run<V, TPrologue, TEpilogue>(
        Executor executor, ref Product<V, TPrologue, TEpilogue> product, Blocking blocking, int n, int k)
        where V : struct, IVector<V>
        where TPrologue : struct, IPrologue, allows ref struct
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        ref var panels = ref product.Right;
        int p = 0;
        do
        {
            panels.FirstRow = p;
            panels.Depth = Math.Min(blocking.PackedDepth, k - p);
            int step = panels.Source == RightSource.Packed ? blocking.PackedColumns : n;
            for (int j = 0; j < n; j += step)
            {
                panels.Divide(j, Math.Min(step, n - j));
                RunPart(executor, ref product);
            }
            p += blocking.PackedDepth;
        } while (p < k);
    }

    [MethodImpl(Optimize)]
    static void RunPart<V, TPrologue, TEpilogue>(Executor executor, ref Product<V, TPrologue, TEpilogue> product)
        where V : struct, IVector<V>
        where TPrologue : struct, IPrologue, allows ref struct
        where TEpilogue : struct, IEpilogue, allows ref struct
    {
        var panels = product.Right;
        long size = (long)panels.Depth * panels.TotalColumns;
        bool packs = panels.IsPacked<V>(panels.Count - 1), divides = CopyCost * size >= Executor.ParallelWork;
        product.PacksItself = packs && !divides;
        if (packs && divides)
        {
            var packing = new Packing<V>(panels);
            executor.Run(ref packing, panels.Count, work: CopyCost * size);
        }
        product.Groups = Groups(executor.Team.Threads, product.RowTiles, panels);
        executor.Run(ref product, product.Count, work: size * product.Output.Rows);
    }

    // Enough to divide; and where there are panels enough, a worker multiplies with those it has packed itself, since fetching them
    // from another core's cache costs as much as packing.
    static int Groups(int threads, int rowTiles, RightPanels panels)
    {
        if (panels.Source == RightSource.Packed && panels.Count >= 2 * threads)
            return threads;
        return Math.Clamp(4 * threads / rowTiles, 1, panels.Count);
    }

    /// <summary>Says that the executor has too little workspace.</summary>
    [MethodImpl(Outline)]
    internal static void ThrowTooSmall(Executor executor, int floats) => throw new ArgumentException(
        $"The product needs {floats} floats of workspace, the executor has {executor.WorkspaceFloats}.", nameof(executor));
}
