using ILGPU;

namespace GraphGen.Kernels;

/// <summary>An optimizer's pass, a parameter a thread; moments that the rule does not use are the gradients' view, never touched.</summary>
readonly struct UpdateKernel<TRule>(
    TRule rule, ArrayView<float> values, ArrayView<float> gradients,
    ArrayView<float> first, ArrayView<float> second, ArrayView<float> third) : IGpuKernel
    where TRule : struct, IUpdateRule
{
    public void Run()
    {
        int i = Grid.IdxX * GpuProgram.GroupSize + Group.IdxX, slots = rule.Slots;
        if (i >= values.IntLength)
            return;
        GpuLane a = slots > 0 ? new(first[i]) : default, b = slots > 1 ? new(second[i]) : default, c = slots > 2 ? new(third[i]) : default;
        values[i] = rule.Update(new(values[i]), new(gradients[i]), ref a, ref b, ref c).Value;
        if (slots > 0)
            first[i] = a.Value;
        if (slots > 1)
            second[i] = b.Value;
        if (slots > 2)
            third[i] = c.Value;
    }
}
