using System.Diagnostics;

namespace GraphGen.Bench;

/// <summary>Times a workload in many short samples, of which the least and the middle one count.</summary>
/// <param name="workload">What is timed.</param>
/// <param name="sampleMicroseconds">A sample lasts at least this long, far above the clock's resolution.</param>
public sealed class Clock(Workload workload, double sampleMicroseconds = 250)
{
    const int LeastSamples = 3;

    int _times = 1;

    /// <summary>Runs for a time; the first rounds are warm-up.</summary>
    /// <returns>Microseconds of a run: the least sample's and the median.</returns>
    public (double Least, double Median) Round(double milliseconds)
    {
        var samples = new List<double>();
        long start = Stopwatch.GetTimestamp();
        while (samples.Count < LeastSamples || Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds)
            samples.Add(Sample());
        samples.Sort();
        return (samples[0], samples[samples.Count / 2]);
    }

    /// <summary>Bytes allocated in a run, on any thread; the least of three measurements, since others may allocate meanwhile.</summary>
    public double Bytes() => Enumerable.Range(0, 3).Min(_ =>
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        workload.Run(_times);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)_times;
    });

    double Sample()
    {
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            workload.Run(_times);
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if (elapsed >= sampleMicroseconds)
                return elapsed / _times;
            _times = (int)Math.Max(_times + 1, _times * Math.Min(10, 1.2 * sampleMicroseconds / Math.Max(elapsed, 0.1)));
        }
    }
}
