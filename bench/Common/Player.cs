using System.Globalization;

namespace GraphGen.Bench;

/// <summary>
/// A program that times its workloads on command, a line in and a line out, so that two of them can take turns and each warms up once:
/// <c>load WORKLOAD MODE BATCH THREADS</c>, <c>check</c>, <c>round MILLISECONDS</c>, <c>bytes</c>.
/// </summary>
public sealed class Player(Func<Entry, int, Workload> create)
{
    Workload? _workload;
    Clock? _clock;

    /// <summary>Answers until the input ends.</summary>
    public void Play()
    {
        while (Console.ReadLine() is { } line)
            Console.WriteLine(Attempt(line.Split(' ')));
    }

    string Attempt(string[] command)
    {
        try
        {
            return Numbers(Answer(command));
        }
        catch (Exception problem)
        {
            return "error " + problem.ToString().ReplaceLineEndings(" ");
        }
    }

    double[] Answer(string[] command)
    {
        switch (command)
        {
            case ["load", var workload, var mode, var batch, var threads]:
                Load(Catalog.Entries.Single(entry => entry.Key == $"{workload} {mode} {batch}"), int.Parse(threads));
                return [];
            case ["check"]:
                return _workload!.Check();
            case ["round", var milliseconds]:
                var (least, median) = _clock!.Round(double.Parse(milliseconds, CultureInfo.InvariantCulture));
                return [least, median];
            case ["bytes"]:
                return [_clock!.Bytes()];
            default:
                throw new ArgumentException("no such command");
        }
    }

    void Load(Entry entry, int threads)
    {
        _workload?.End?.Invoke();
        (_workload, _clock) = (null, null);
        GC.Collect();
        _workload = create(entry, threads);
        _clock = new Clock(_workload);
    }

    static string Numbers(double[] values) =>
        string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)).Prepend("ok"));
}
