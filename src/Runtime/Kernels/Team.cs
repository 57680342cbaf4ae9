using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using static GraphGen.Kernels.Inlining;

namespace GraphGen.Kernels;

/// <summary>
/// A fixed number of threads that run one kernel together. The threads are shared by the whole process, start once, run in the
/// background, and sleep while there is nothing to do.
/// </summary>
/// <remarks>
/// Starting a kernel allocates nothing. If the team is busy with another caller's kernel, the kernel runs on the calling thread alone:
/// kernels do not depend on their division, so the result has the same bits.
/// </remarks>
public sealed unsafe class Team
{
    static readonly Dictionary<int, Team> Teams = [];

    readonly TeamMember[] _members;
    Job _job;
    Exception? _failure;
    int _busy, _generation, _pending;

    Team(int threads)
    {
        _members = new TeamMember[threads - 1];
        for (int i = 0; i < _members.Length; i++)
            _members[i] = new TeamMember(this, worker: i + 1);
    }

    /// <summary>Threads, with the calling one.</summary>
    public int Threads => _members.Length + 1;

    internal int Generation => Volatile.Read(ref _generation);

    /// <summary>The process's team of that many threads.</summary>
    /// <param name="threads">From 1 to 1024; the calling thread is one of them, so 1 means no other thread.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many threads.</exception>
    public static Team Of(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, 1024);
        lock (Teams)
        {
            if (!Teams.TryGetValue(threads, out var team))
                Teams.Add(threads, team = new Team(threads));
            return team;
        }
    }

    /// <summary>
    /// Divides [0, <paramref name="count"/>) into contiguous ranges of nearly equal size, one for each thread, and returns when all
    /// have run. The division depends only on the arguments and <see cref="Threads"/>.
    /// </summary>
    /// <param name="kernel">The loop.</param>
    /// <param name="count">Iterations.</param>
    /// <param name="grain">At least 1: ranges begin at multiples of it.</param>
    /// <exception cref="Exception">Whatever a worker threw; the first one, if several did.</exception>
    [MethodImpl(Optimize)]
    public void Run<TKernel>(ref TKernel kernel, int count, int grain = 1) where TKernel : struct, IKernel, allows ref struct
    {
        if (count <= 0)
            return;
        if (_members.Length == 0 || count <= grain || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
            kernel.Run(0, count, 0);
        else
            RunTogether(kernel, count, grain);
    }

    // The kernel is a copy on this stack, which does not move, and this method outlives every use of it; the garbage collector keeps
    // the references inside it up to date, also for the workers.
    [MethodImpl(Optimize)]
    void RunTogether<TKernel>(TKernel kernel, int count, int grain) where TKernel : struct, IKernel, allows ref struct
    {
        _job = new Job(Unsafe.AsPointer(ref kernel), &Invoke<TKernel>, count, grain, Threads);
        _failure = null;
        Volatile.Write(ref _pending, _members.Length);
        Interlocked.Increment(ref _generation);
        foreach (var member in _members)
            member.Wake();
        Work(0);
        var spin = new SpinWait();
        while (Volatile.Read(ref _pending) > 0)
            spin.SpinOnce(sleep1Threshold: -1);
        var failure = _failure;
        Volatile.Write(ref _busy, 0);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    [MethodImpl(Optimize)]
    static void Invoke<TKernel>(void* kernel, int begin, int end, int worker) where TKernel : struct, IKernel, allows ref struct
    {
        var own = Unsafe.AsRef<TKernel>(kernel);
        own.Run(begin, end, worker);
    }

    /// <summary>Runs a member's range of the current job, and reports its end.</summary>
    internal void WorkAndReport(int worker)
    {
        Work(worker);
        Interlocked.Decrement(ref _pending);
    }

    void Work(int worker)
    {
        try
        {
            _job.Run(worker);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
        }
    }
}
