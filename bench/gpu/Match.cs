using GraphGen.Bench.Compare;

namespace GraphGen.Bench.Gpu;

/// <summary>GraphGen and PyTorch, eager and compiled, take turns on the same card.</summary>
sealed class Match(GpuDevice device, Check check, Options options)
{
    /// <summary>Plays all entries, prints a table and writes the results.</summary>
    /// <returns>The exit code: 1 if anything failed.</returns>
    internal int Play(IEnumerable<Entry> entries)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "peer.py");
        string where = options.Rehearse ? "cpu" : "cuda";
        using var eager = new Side("eager", $"{options.Python} {script} eager {where}");
        using var compiled = new Side("compile", $"{options.Python} {script} compile {where}");
        double[] rates = eager.Rates();
        var card = new Card(device.Info.Name, rates[0], rates[1]);
        Table.Head(card);
        List<Result> results = [];
        bool complete = true;
        foreach (var entry in entries)
            complete &= Attempt(entry.Key, () =>
            {
                results.Add(Play(entry, [eager, compiled], card));
                Table.Line(results[^1]);
                Result.Write(options.Results, card, results);
            });
        return complete ? 0 : 1;
    }

    Result Play(Entry entry, Side[] all, Card card)
    {
        double[] expected = check.ForPeer(entry);
        Side[] peers = [.. all.Where(peer => Attempt($"{entry.Key}, {peer.Name}", () => Load(peer, entry, expected)))];
        if (peers.Length == 0)
            throw new InvalidOperationException("PyTorch has no time");
        using var ours = new Ours(entry, device);
        ours.WarmUp(options.WarmUpMilliseconds);
        for (int round = 0; round < options.Rounds; round++)
        {
            ours.Play(options.RoundMilliseconds);
            foreach (var peer in peers)
                peer.Play(options.RoundMilliseconds);
        }

        return Result.Of(entry, ours, peers, card);
    }

    void Load(Side peer, Entry entry, double[] expected)
    {
        peer.Load(entry, threads: 1, options.WarmUpMilliseconds);
        Check.Agree($"GraphGen and {peer.Name}", expected, peer.Checked);
    }

    static bool Attempt(string where, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (InvalidOperationException problem)
        {
            Table.Failure(where, problem.Message);
            return false;
        }
    }
}
