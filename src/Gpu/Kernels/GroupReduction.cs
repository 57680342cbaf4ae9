using ILGPU;

namespace GraphGen.Kernels;

/// <summary>
/// Folds over neighbouring threads of a group, by a tree in shared memory: the same bits at every run. All threads of the group
/// must call them, and each gets the result of its own neighbours.
/// </summary>
public static class GroupReduction
{
    /// <summary>The sum over <paramref name="threads"/> neighbouring threads.</summary>
    /// <param name="value">The calling thread's part.</param>
    /// <param name="threads">A power of two up to the group's size, the same for all; a thread's neighbours are those with the same
    /// <c>Group.IdxX / threads</c>.</param>
    public static float Sum(float value, int threads = GpuProgram.GroupSize) => Fold<Addition>(value, threads);

    /// <summary>The greatest over <paramref name="threads"/> neighbouring threads; NaN if any is NaN.</summary>
    /// <inheritdoc cref="Sum"/>
    public static float Max(float value, int threads = GpuProgram.GroupSize) => Fold<Maximum>(value, threads);

    /// <summary>The least over <paramref name="threads"/> neighbouring threads; NaN if any is NaN.</summary>
    /// <inheritdoc cref="Sum"/>
    public static float Min(float value, int threads = GpuProgram.GroupSize) => Fold<Minimum>(value, threads);

    static float Fold<TFold>(float value, int threads) where TFold : struct, IFold
    {
        var shared = SharedMemory.Allocate<float>(GpuProgram.GroupSize);
        int thread = Group.IdxX, lane = thread % threads;
        shared[thread] = value;
        Group.Barrier();
        for (int distance = threads / 2; distance > 0; distance /= 2)
        {
            if (lane < distance)
                shared[thread] = TFold.Apply(shared[thread], shared[thread + distance]);
            Group.Barrier();
        }

        float result = shared[thread - lane];
        // Nobody may begin the next fold while others still read this one's.
        Group.Barrier();
        return result;
    }

    interface IFold
    {
        static abstract float Apply(float a, float b);
    }

    readonly struct Addition : IFold
    {
        public static float Apply(float a, float b) => a + b;
    }

    readonly struct Maximum : IFold
    {
        public static float Apply(float a, float b) => GpuMath.Max(a, b);
    }

    readonly struct Minimum : IFold
    {
        public static float Apply(float a, float b) => GpuMath.Min(a, b);
    }
}
