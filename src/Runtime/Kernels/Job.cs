namespace GraphGen.Kernels;

/// <summary>A kernel on its way to the workers: its address, its type as a function, and its division.</summary>
readonly unsafe struct Job(void* kernel, delegate*<void*, int, int, int, void> run, int count, int grain, int threads)
{
    readonly void* _kernel = kernel;
    readonly delegate*<void*, int, int, int, void> _run = run;

    /// <summary>Runs one worker's range.</summary>
    public void Run(int worker)
    {
        int begin = Boundary(worker), end = Boundary(worker + 1);
        if (begin < end)
            _run(_kernel, begin, end, worker);
    }

    int Boundary(int worker)
    {
        long grains = (count + (long)grain - 1) / grain;
        return (int)Math.Min(grains * worker / threads * grain, count);
    }
}
