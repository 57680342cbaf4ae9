using System.Runtime.CompilerServices;

namespace GraphGen.Kernels;

/// <summary>What a network runs its kernels on: a team of threads, and scratch memory for each worker.</summary>
/// <remarks>One kernel at a time: an executor belongs to one network, and its scratch memory is reused by every kernel.</remarks>
public sealed class Executor
{
    /// <summary>
    /// Kernels of fewer scalar operations than this run on the calling thread: waking a team costs some microseconds, and a core does
    /// about this many operations in that time.
    /// </summary>
    public const long ParallelWork = 1 << 17;

    readonly Arena _scratch;
    readonly int _stride;

    /// <summary>Takes the process's team of that many threads and allocates the scratch memory.</summary>
    /// <param name="threads">At least 1; the calling thread is one of them.</param>
    /// <param name="workspaceFloats">Scratch floats for each worker, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No thread, a negative workspace, or more memory than an arena holds.</exception>
    public Executor(int threads, int workspaceFloats)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workspaceFloats);
        Team = Team.Of(threads);
        WorkspaceFloats = workspaceFloats;
        // Whole cache lines, so that no two workers write to the same one.
        _stride = (int)Math.Min(((long)workspaceFloats + 15) / 16 * 16, Arena.MaxLength);
        _scratch = new Arena((long)threads * _stride);
    }

    /// <summary>The threads.</summary>
    public Team Team { get; }

    /// <summary>Scratch floats of each worker.</summary>
    public int WorkspaceFloats { get; }

    /// <summary>
    /// The first of a worker's <see cref="WorkspaceFloats"/> scratch floats, at a 64-byte boundary; their content is undefined.
    /// </summary>
    public ref float Scratch(int worker) => ref Unsafe.Add(ref _scratch.Origin, worker * _stride);

    /// <summary>Runs a kernel over [0, <paramref name="count"/>) and waits for its end.</summary>
    /// <param name="kernel">The loop.</param>
    /// <param name="count">Iterations.</param>
    /// <param name="grain">The division falls on multiples of this.</param>
    /// <param name="work">
    /// Scalar operations of the whole kernel, estimated; below <see cref="ParallelWork"/> it runs on the calling thread.
    /// </param>
    public void Run<TKernel>(ref TKernel kernel, int count, int grain = 1, long work = long.MaxValue)
        where TKernel : struct, IKernel, allows ref struct
    {
        if (work >= ParallelWork)
            Team.Run(ref kernel, count, grain);
        else if (count > 0)
            kernel.Run(0, count, 0);
    }
}
