namespace GraphGen.Bench;

/// <summary>Values from a formula, so that both programs hold the same ones.</summary>
public static class Fill
{
    /// <summary>The k of inputs and of targets; parameters begin at 1.</summary>
    const uint Inputs = 500, Targets = 600, Probe = 900;

    /// <summary>A number in [0, 1) with 24 bits, a hash of the series and the position.</summary>
    public static double Uniform(uint k, int i)
    {
        uint h = unchecked((uint)i * 2654435761u + k * 1013904223u);
        h = (h ^ (h >> 15)) * 2246822519u;
        h = (h ^ (h >> 13)) * 3266489917u;
        h ^= h >> 16;
        return (h >> 8) / 16777216.0;
    }

    /// <summary>offset + scale·(2u - 1).</summary>
    public static void Values(Span<float> values, uint k, double offset, double scale)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(offset + scale * (2 * Uniform(k, i) - 1));
    }

    /// <summary>A parameter: matrices ±1/√inputs, norm scales around 1, other vectors around 0.</summary>
    /// <param name="values">Where to.</param>
    /// <param name="index">Its position among the network's parameters.</param>
    /// <param name="inputs">Rows of a matrix [inputs, outputs], 0 for a vector.</param>
    /// <param name="isScale">Whether it is the γ of a norm.</param>
    public static void Parameter(Span<float> values, int index, int inputs, bool isScale) =>
        Values(values, (uint)(index + 1), isScale ? 1 : 0, inputs > 0 ? 1 / Math.Sqrt(inputs) : 0.1);

    /// <summary>Inputs in (-1, 1); several inputs of a network are numbered.</summary>
    public static float[] Input(int count, uint number = 0) => New(count, Inputs + number);

    /// <summary>Real targets in (-1, 1).</summary>
    public static float[] Target(int count) => New(count, Targets);

    /// <summary>Class numbers below <paramref name="classes"/>.</summary>
    public static int[] Labels(int count, int classes) =>
        [.. Enumerable.Range(0, count).Select(i => (int)(Uniform(Targets, i) * classes))];

    /// <summary>Two weighted sums, of the positive and of the negative values: no cancellation, and every place counts.</summary>
    public static double[] Fingerprint(ReadOnlySpan<float> values)
    {
        double positive = 0, negative = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double weight = 0.5 + Uniform(Probe, i);
            positive += weight * Math.Max(values[i], 0f);
            negative += weight * Math.Max(-values[i], 0f);
        }

        return [positive, negative];
    }

    static float[] New(int count, uint k)
    {
        var values = new float[count];
        Values(values, k, 0, 1);
        return values;
    }
}
