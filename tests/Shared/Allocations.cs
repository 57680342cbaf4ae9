namespace GraphGen.Tests.Shared;

/// <summary>Measures what code allocates on the calling thread.</summary>
static class Allocations
{
    const int Rounds = 5, Calls = 4;

    /// <summary>
    /// Bytes that some calls in a row allocate, after one that may compile: the least of several rounds, because the runtime itself
    /// allocates on this thread now and then, when it replaces code by better code.
    /// </summary>
    public static long Of(Action action)
    {
        action();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
            least = Math.Min(least, OfRound(action));
        return least;
    }

    static long OfRound(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < Calls; call++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
