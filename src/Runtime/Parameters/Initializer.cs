namespace GraphGen;

/// <summary>Draws first values as a pure function of (seed, index of the tensor, element).</summary>
static class Initializer
{
    /// <summary>In the place of dropout's site, of which there are few: sets these draws apart. "INIT" in ASCII.</summary>
    const uint Site = 0x494E4954;

    /// <summary>Fills a tensor as its <see cref="TensorInfo.Init"/> says.</summary>
    internal static void Fill(TensorInfo info, Span<float> values, ulong seed, uint index)
    {
        var (kind, a, b) = info.Init;
        double fanIn = info.FanIn, fans = fanIn + info.FanOut, rectified = 2 / ((1 + (double)a * a) * fanIn);
        var random = new RandomStream(seed, index, Site);
        switch (kind)
        {
            case InitKind.Zeros: values.Clear(); break;
            case InitKind.Constant: values.Fill(a); break;
            case InitKind.Normal: Normal(values, random, b, a); break;
            case InitKind.Uniform: Uniform(values, random, a, b); break;
            case InitKind.XavierUniform: Symmetric(values, random, a * Math.Sqrt(6 / fans)); break;
            case InitKind.XavierNormal: Normal(values, random, 0, a * Math.Sqrt(2 / fans)); break;
            case InitKind.KaimingUniform: Symmetric(values, random, Math.Sqrt(3 * rectified)); break;
            case InitKind.KaimingNormal: Normal(values, random, 0, Math.Sqrt(rectified)); break;
            case InitKind.FanInUniform: Symmetric(values, random, 1 / Math.Sqrt(fanIn)); break;
            default: throw new ArgumentException($"Tensor '{info.Name}' has the unknown initialisation {kind}.", nameof(info));
        }
    }

    static void Symmetric(Span<float> values, RandomStream random, double bound) => Uniform(values, random, -bound, bound);

    static void Uniform(Span<float> values, RandomStream random, double low, double high)
    {
        foreach (ref var value in values)
        {
            value = (float)(low + (high - low) * random.NextUnit());
            // The greatest draws may round up to the bound, which is excluded.
            if (value >= (float)high) value = (float)low;
        }
    }

    /// <summary>Box and Muller, 1958: two uniform numbers give two normal ones.</summary>
    static void Normal(Span<float> values, RandomStream random, double mean, double deviation)
    {
        for (var i = 0; i < values.Length; i += 2)
        {
            // 1 - u lies in (0, 1], so the logarithm is finite.
            var radius = deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextUnit()));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * random.NextUnit());
            values[i] = (float)(mean + radius * cosine);
            if (i + 1 < values.Length) values[i + 1] = (float)(mean + radius * sine);
        }
    }
}
