using System.Runtime.CompilerServices;
using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Kernels;

public class ArenaTests
{
    [Theory]
    [InlineData(0, 64)]
    [InlineData(1, 64)]
    [InlineData(1000, 64)]
    [InlineData(1024, 4096)]
    [InlineData(123_456, 4096)]
    public unsafe void Is_aligned_and_zero(int length, int boundary)
    {
        var arena = new Arena(length);
        Assert.Equal(length, arena.Length);
        Assert.Equal(length, arena.Values.Length);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref arena.Origin) % boundary);
        Assert.All(arena.Values.ToArray(), x => Assert.Equal(0, x));
        if (length > 0)
            Assert.True(Unsafe.AreSame(ref arena.Origin, ref arena.Values[0]));
    }

    [Fact]
    public void Says_when_it_cannot_be_so_large()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Arena(3_000_000_000));
        Assert.Contains("3000000000", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Arena(-1));
    }

    [Fact]
    public unsafe void Scratch_of_workers_is_aligned_and_apart()
    {
        var executor = new Executor(3, 100);
        for (int worker = 0; worker < 3; worker++)
        {
            ref float scratch = ref executor.Scratch(worker);
            Assert.Equal(0, (nint)Unsafe.AsPointer(ref scratch) % 64);
            for (int i = 0; i < 100; i++)
                Unsafe.Add(ref scratch, i) = worker;
        }
        for (int worker = 0; worker < 3; worker++)
            for (int i = 0; i < 100; i++)
                Assert.Equal(worker, Unsafe.Add(ref executor.Scratch(worker), i));
    }
}
