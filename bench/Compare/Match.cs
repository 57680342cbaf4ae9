namespace GraphGen.Bench.Compare;

/// <summary>All sides play one entry in turn.</summary>
static class Match
{
    const double Tolerance = 1e-4;

    internal static Result Play(Entry entry, Options options, Side graphGen, IReadOnlyList<Side> peers)
    {
        Side[] sides = [graphGen, .. peers];
        foreach (var side in sides)
            side.Load(entry, options.Threads, options.WarmUpMilliseconds);
        foreach (var peer in peers)
            Agree(graphGen, peer);
        for (int round = 0; round < options.Rounds; round++)
        {
            foreach (var side in sides)
                side.Play(options.RoundMilliseconds);
        }

        return Result.Of(entry, options.Threads, graphGen, peers);
    }

    static void Agree(Side graphGen, Side peer)
    {
        var (ours, theirs) = (graphGen.Checked, peer.Checked);
        bool agree = ours.Length == theirs.Length && ours.Zip(theirs).All(pair => IsNear(pair.First, pair.Second));
        if (!agree)
            throw new InvalidOperationException($"results differ: {string.Join(' ', ours)} | {string.Join(' ', theirs)}");
    }

    // Written so that NaN fails.
    static bool IsNear(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}
