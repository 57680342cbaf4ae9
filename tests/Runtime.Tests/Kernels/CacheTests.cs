using System.Runtime.CompilerServices;
using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class CacheTests
{
    [Fact]
    public void Large_results_at_the_boundary_of_a_line_stream()
    {
        var arena = new Arena(32);
        Assert.True(Cache.Streams(ref arena.Origin, 1 << 24));
        Assert.False(Cache.Streams(ref arena.Origin, 1 << 10));
        Assert.False(Cache.Streams(ref Unsafe.Add(ref arena.Origin, 1), 1 << 24));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stores_past_the_caches_or_not_are_the_same(bool streams)
    {
        var arena = new Arena(3 * 16);
        Cache.Store(V512.Ramp(1), ref arena.Origin, 16, streams);
        Cache.EndStreams();
        Assert.Equal(Enumerable.Range(-15, 48).Select(i => i is >= 1 and <= 16 ? i : 0f), arena.Values.ToArray());
    }
}
