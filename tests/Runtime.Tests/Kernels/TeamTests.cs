using System.Runtime.CompilerServices;
using GraphGen.Kernels;
using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class TeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Runs_every_iteration_once(int threads)
    {
        var team = Team.Of(threads);
        Assert.Equal(threads, team.Threads);
        Assert.Same(team, Team.Of(threads));
        foreach (int count in new[] { 0, 1, 2, 7, 64, 1001 })
            foreach (int grain in new[] { 1, 4, 64 })
            {
                var seen = new int[count];
                var kernel = new Marking { Seen = seen, Grain = grain };
                team.Run(ref kernel, count, grain);
                Assert.All(seen, times => Assert.Equal(1, times));
            }
    }

    [Fact]
    public void Survives_sleep_and_many_runs()
    {
        var team = Team.Of(2);
        var seen = new int[100];
        for (int i = 0; i < 2000; i++)
        {
            // Around the time after which a thread falls asleep.
            if (i % 50 == 0)
                Thread.Sleep(i % 3);
            var kernel = new Marking { Seen = seen, Grain = 1 };
            team.Run(ref kernel, seen.Length);
        }
        Assert.All(seen, times => Assert.Equal(2000, times));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public void Exceptions_reach_the_caller_when_all_are_done(int failing)
    {
        // A team that no other test uses: were it busy, the caller would run alone and stop at the first iteration that fails.
        var team = Team.Of(5);
        var seen = new int[100];
        var error = Assert.Throws<InvalidOperationException>(() =>
        {
            var kernel = new Marking { Seen = seen, Grain = 1, Failing = failing };
            team.Run(ref kernel, seen.Length);
        });
        Assert.Equal("on purpose", error.Message);
        Assert.InRange(seen.Count(times => times == 1), 80, 99);
        Runs_every_iteration_once(5);
    }

    [Fact]
    public void Two_callers_at_once_both_get_their_results()
    {
        var team = Team.Of(2);
        var all = Enumerable.Range(0, 4).Select(_ => new int[64]).ToArray();
        Parallel.ForEach(all, seen =>
        {
            for (int i = 0; i < 500; i++)
            {
                var kernel = new Marking { Seen = seen, Grain = 1 };
                team.Run(ref kernel, seen.Length);
            }
        });
        Assert.All(all, seen => Assert.All(seen, times => Assert.Equal(500, times)));
    }

    [Fact]
    public void Allocates_nothing()
    {
        var team = Team.Of(2);
        var seen = new int[100];
        Assert.Equal(0, Allocations.Of(() =>
        {
            var kernel = new Marking { Seen = seen, Grain = 1 };
            for (int i = 0; i < 100; i++)
                team.Run(ref kernel, seen.Length);
        }));
    }

    [Fact]
    public void References_in_a_kernel_follow_the_garbage_collector()
    {
        var team = Team.Of(2);
        for (int i = 0; i < 50; i++)
        {
            var garbage = new byte[1000];
            var numbers = new int[5000];
            var kernel = new Moving { First = ref numbers[0] };
            team.Run(ref kernel, numbers.Length);
            Assert.All(numbers, number => Assert.Equal(1, number));
            GC.KeepAlive(garbage);
        }
    }

    [Fact]
    public void Rejects_impossible_sizes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Team.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Team.Of(1025));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Executor(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Executor(2, int.MaxValue));
    }

    struct Marking : IKernel
    {
        public int[] Seen;
        public int Grain;
        public int? Failing;

        public readonly void Run(int begin, int end, int worker)
        {
            if (begin % Grain != 0)
                throw new InvalidOperationException($"{begin} is no multiple of {Grain}");
            for (int i = begin; i < end; i++)
            {
                if (i == Failing)
                    throw new InvalidOperationException("on purpose");
                Interlocked.Increment(ref Seen[i]);
            }
        }
    }

    // Compacts the heap in the middle of its work, so that the array moves under the reference.
    ref struct Moving : IKernel
    {
        public ref int First;

        public readonly void Run(int begin, int end, int worker)
        {
            for (int i = begin; i < end; i++)
            {
                if (i % 1000 == 500)
                    GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
                Unsafe.Add(ref First, i)++;
            }
        }
    }
}
