using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen;

/// <summary>The one pass that every optimizer is: parameters, gradients and moments, a vector at a time.</summary>
readonly struct UpdatePass<V, TRule, TSlots> : IKernel
    where V : struct, IVector<V>
    where TRule : struct, IUpdateRule
    where TSlots : struct, ISlots
{
    /// <summary>Floats of a unit of work: a multiple of every vector width, so no vector is split or shared.</summary>
    const int Block = TensorInfo.Alignment;

    /// <summary>Scalar operations for a float, roughly, which says when threads are worth waking.</summary>
    const long WorkPerFloat = 16;

    static readonly Arena s_none = new(0);

    readonly ParameterCollection _parameters;
    readonly TRule _rule;
    readonly Arena _first;
    readonly Arena _second;
    readonly Arena _third;

    UpdatePass(ParameterCollection parameters, TRule rule, Arena[] moments)
    {
        (_parameters, _rule) = (parameters, rule);
        // Unused slots are never touched; an empty stand-in spares null checks.
        _first = TSlots.Count > 0 ? moments[0] : s_none;
        _second = TSlots.Count > 1 ? moments[1] : s_none;
        _third = TSlots.Count > 2 ? moments[2] : s_none;
    }

    internal static void Run(Network network, TRule rule, Arena[] moments)
    {
        var pass = new UpdatePass<V, TRule, TSlots>(network.Parameters, rule, moments);
        var floats = network.Parameters.Values.Length;
        network.Executor.Run(ref pass, floats / Block, work: floats * WorkPerFloat);
    }

    /// <summary>Updates the blocks [begin, end).</summary>
    [MethodImpl(Inlining.Optimize | Inlining.Outline)]
    public void Run(int begin, int end, int worker)
    {
        ref var values = ref _parameters.ValueOrigin;
        ref var gradients = ref _parameters.GradientOrigin;
        ref var firsts = ref _first.Origin;
        ref var seconds = ref _second.Origin;
        ref var thirds = ref _third.Origin;
        // A local, because a field could change under the loop for all the compiler knows.
        var rule = _rule;
        for (var i = begin * Block; i < end * Block; i += V.Count)
        {
            var first = TSlots.Count > 0 ? V.Load(ref firsts, i) : default;
            var second = TSlots.Count > 1 ? V.Load(ref seconds, i) : default;
            var third = TSlots.Count > 2 ? V.Load(ref thirds, i) : default;
            var next = rule.Update(V.Load(ref values, i), V.Load(ref gradients, i), ref first, ref second, ref third);
            next.Store(ref values, i);
            if (TSlots.Count > 0) first.Store(ref firsts, i);
            if (TSlots.Count > 1) second.Store(ref seconds, i);
            if (TSlots.Count > 2) third.Store(ref thirds, i);
        }
    }
}
