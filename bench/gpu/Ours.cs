using GraphGen.Bench.Workloads;

namespace GraphGen.Bench.Gpu;

/// <summary>GraphGen's side of a match: wall time around many queued runs and one wait for the device.</summary>
sealed class Ours : IDisposable
{
    /// <summary>A sample lasts at least this long, so that the wait at its end does not count; peer.py has the same.</summary>
    const double SampleMicroseconds = 5000;

    readonly Case _case;
    readonly Timing _resident, _called;

    internal Ours(Entry entry, GpuDevice device)
    {
        _case = Cases.Create(entry.Workload, entry.Mode, entry.Batch, device);
        var optimizer = Recipe.Of(entry.Workload).Optimizer((float)Workload.TimedRate);
        Action call = entry.Mode == Entry.Train ? () => _case.Queue(optimizer) : () => _case.Answer();
        // Leaves inputs on the device, and gradients, which the optimizer alone works on.
        call();
        (_resident, _called) = (Timed(Once(entry, optimizer)), Timed(call));
        Traffic = Traffic.Of(entry, _case);
    }

    internal Traffic Traffic { get; }

    /// <summary>Microseconds with the inputs on the device, as the peer has them: the least of all rounds, and the median of their medians.</summary>
    internal (double Least, double Median) Resident => _resident.Times;

    /// <summary>Microseconds of a user's call, which copies inputs to the device and, for an inference, results back.</summary>
    internal double Called => _called.Times.Least;

    public void Dispose() => _case.Dispose();

    internal void WarmUp(double milliseconds) => (_, _) = (_resident.Clock.Round(milliseconds), _called.Clock.Round(milliseconds));

    internal void Play(double milliseconds)
    {
        _resident.Play(milliseconds);
        _called.Play(milliseconds);
    }

    // A run on what the device has.
    Action Once(Entry entry, Optimizer optimizer) => (entry.Workload, entry.Mode) switch
    {
        ("adam", _) => () => optimizer.Update(_case.Network),
        ("layernorm", Entry.Train) => Gpu.Resident.Pass(_case.Network, "Train"),
        (_, Entry.Train) => Gpu.Resident.Training(_case.Network, optimizer),
        _ => Gpu.Resident.Pass(_case.Network, "Predict"),
    };

    Timing Timed(Action once)
    {
        var program = Gpu.Resident.Program(_case.Network);
        return new Timing(new Clock(new Workload(() => [], times =>
        {
            for (int i = 0; i < times; i++)
                once();
            program.Wait();
        }), SampleMicroseconds));
    }

    sealed class Timing(Clock clock)
    {
        readonly List<(double Least, double Median)> _rounds = [];

        internal Clock Clock { get; } = clock;

        internal (double Least, double Median) Times =>
            (_rounds.Min(round => round.Least), _rounds.Select(round => round.Median).Order().ElementAt(_rounds.Count / 2));

        internal void Play(double milliseconds) => _rounds.Add(Clock.Round(milliseconds));
    }
}
