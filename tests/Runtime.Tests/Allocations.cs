namespace GraphGen.Tests;

/// <summary>Measures what code allocates on the calling thread.</summary>
static class Allocations
{
    /// <summary>Bytes allocated by the last of several runs: the first ones may compile.</summary>
    public static long Of(Action action)
    {
        for (var i = 0; i < 3; i++) action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
