using System.Diagnostics;

namespace GraphGen.Kernels;

/// <summary>One background thread of a team: watches for jobs for a moment, then sleeps until it is woken.</summary>
sealed class TeamMember
{
    // Longer than the pause between two kernels of a network, shorter than anyone would notice on an idle machine.
    static readonly long Patience = Stopwatch.Frequency * 50 / 1_000_000;

    readonly Team _team;
    readonly int _worker;
    readonly AutoResetEvent _wake = new(false);
    int _asleep;

    public TeamMember(Team team, int worker)
    {
        (_team, _worker) = (team, worker);
        new Thread(Live) { IsBackground = true, Name = $"GraphGen {worker}" }.Start();
    }

    /// <summary>Ends the sleep, if the thread sleeps; called after the generation has changed.</summary>
    public void Wake()
    {
        if (Volatile.Read(ref _asleep) == 1 && Interlocked.Exchange(ref _asleep, 0) == 1)
            _wake.Set();
    }

    void Live()
    {
        for (int seen = 0; ;)
        {
            if (!Watch(seen))
                Sleep(seen);
            if (_team.Generation == seen)
                continue;
            seen++;
            _team.WorkAndReport(_worker);
        }
    }

    // Spins, and soon yields: on a busy machine the caller may be waiting for this very core.
    bool Watch(int seen)
    {
        long start = Stopwatch.GetTimestamp();
        var spin = new SpinWait();
        while (_team.Generation == seen)
        {
            if (Stopwatch.GetTimestamp() - start > Patience)
                return false;
            spin.SpinOnce(sleep1Threshold: -1);
        }
        return true;
    }

    void Sleep(int seen)
    {
        Interlocked.Exchange(ref _asleep, 1);
        // A job may have come before the flag was up. Then whoever lowers the flag first decides whether there is a signal to take.
        if (_team.Generation != seen && Interlocked.Exchange(ref _asleep, 0) == 1)
            return;
        _wake.WaitOne();
    }
}
