namespace QuickStart;

/// <summary>Points on the arms of a spiral, with some noise: no straight line keeps the arms apart.</summary>
sealed class Spiral
{
    public const int Arms = 3;

    /// <summary>Draws the points; the same seed gives the same ones.</summary>
    public Spiral(int pointsPerArm, int seed)
    {
        Count = Arms * pointsPerArm;
        Points = new float[2 * Count];
        Labels = new int[Count];
        var random = new Random(seed);
        for (var i = 0; i < Count; i++)
        {
            Labels[i] = i % Arms;
            var (x, y) = Draw(Labels[i], random);
            (Points[2 * i], Points[2 * i + 1]) = ((float)x, (float)y);
        }
    }

    public int Count { get; }

    /// <summary>Shape [count, 2]; all within the unit circle, but for the noise.</summary>
    public float[] Points { get; }

    /// <summary>The arm of each point, shape [count].</summary>
    public int[] Labels { get; }

    static (double X, double Y) Draw(int arm, Random random)
    {
        const double turns = 0.8, noise = 0.045;
        var radius = Math.Sqrt(random.NextDouble());
        var (sin, cos) = Math.SinCos(Math.Tau * (turns * radius + (double)arm / Arms));
        return (radius * cos + noise * Normal(random), radius * sin + noise * Normal(random));
    }

    // Box and Muller.
    static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
}
