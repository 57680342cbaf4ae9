namespace GraphGen.Tests.Numerics;

/// <summary>Distances in units of the last place.</summary>
static class Ulps
{
    /// <summary>
    /// |actual - exact| in ulps of a float at the exact value; infinite where only one is NaN or they are different infinities.
    /// </summary>
    public static double Between(float actual, double exact)
    {
        float rounded = (float)exact;
        if (float.IsNaN(rounded) || float.IsNaN(actual) || float.IsInfinity(rounded) || float.IsInfinity(actual))
            return Edge(actual, exact);
        double ulp = Math.Max(Math.ScaleB(1, Math.ILogB(exact) - 23), float.Epsilon);
        return exact == 0 && actual == 0 ? 0 : Math.Abs(actual - exact) / ulp;
    }

    // Beside the largest float, infinity counts as the next one: 2^128.
    static double Edge(float actual, double exact)
    {
        float rounded = (float)exact;
        if (actual.Equals(rounded))
            return 0;
        if (float.IsNaN(actual) || double.IsNaN(exact) || Math.Sign(actual) != Math.Sign(exact))
            return double.PositiveInfinity;
        double limited = float.IsInfinity(actual) ? Math.ScaleB(Math.Sign(actual), 128) : actual;
        return double.IsInfinity(exact) ? double.PositiveInfinity : Math.Abs(limited - exact) / Math.ScaleB(1, 104);
    }
}
