using System.Diagnostics;
using System.Globalization;

namespace GraphGen.Bench.Compare;

/// <summary>A player in its process, and the rounds it has played of the workload at hand.</summary>
sealed class Side : IDisposable
{
    readonly Process _process;
    readonly List<double> _least = [], _medians = [];

    internal Side(string name, string command)
    {
        Name = name;
        string[] words = command.Split(' ');
        _process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    internal string Name { get; }

    /// <summary>Microseconds of the quickest sample of all rounds.</summary>
    internal double Least => _least.Min();

    /// <summary>The median of the rounds' medians.</summary>
    internal double Median => _medians.Order().ElementAt(_medians.Count / 2);

    internal void Load(Entry entry, int threads, double warmUp)
    {
        Ask($"load {entry.Key} {threads}");
        (Checked, _) = (Ask("check"), Ask(Invariant($"round {warmUp}")));
        _least.Clear();
        _medians.Clear();
    }

    /// <summary>What both sides must agree on.</summary>
    internal double[] Checked { get; private set; } = [];

    internal void Play(double milliseconds)
    {
        double[] times = Ask(Invariant($"round {milliseconds}"));
        _least.Add(times[0]);
        _medians.Add(times[1]);
    }

    /// <summary>What the machine can do at most, from a peer that measures it.</summary>
    internal double[] Rates() => Ask("rates");

    internal double Bytes() => Ask("bytes")[0];

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    double[] Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        string answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} has ended");
        if (!answer.StartsWith("ok", StringComparison.Ordinal))
            throw new InvalidOperationException($"{Name}: {answer}");
        return [.. answer.Split(' ')[1..].Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
