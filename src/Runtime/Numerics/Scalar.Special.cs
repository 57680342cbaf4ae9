namespace GraphGen.Kernels;

// Functions that .NET has not, or not accurately.
public static partial class Scalar
{
    const double TwoOverRootPi = 1.1283791670955126, OneOverRootPi = 0.5641895835477563;

    /// <summary>1 / (1 + e^-x), within 1 ulp.</summary>
    public static float Sigmoid(float x) => (float)Sigmoid((double)x);

    /// <summary>1 / (1 + e^-x), within 4 ulp, at the far negative end too.</summary>
    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// <summary>log(1 + x), within 1 ulp; -infinity at -1, NaN below.</summary>
    public static float Log1p(float x) => (float)Log1p((double)x);

    /// <summary>
    /// log(1 + x), within 4 ulp for small x too; -infinity at -1, NaN below. The rounding error of 1 + x cancels in the quotient
    /// x / (u - 1) (W. Kahan).
    /// </summary>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>Error function, within 1 ulp.</summary>
    public static float Erf(float x) => (float)Erf((double)x);

    /// <summary>Error function, within 4 ulp (1e-15): a series near 0, a continued fraction further out.</summary>
    public static double Erf(double x)
    {
        double a = Math.Abs(x);
        return Math.CopySign(a < 2.5 ? ErfSeries(a) : a > 6 ? 1 : 1 - ErfcFraction(a), x);
    }

    // e^(-x^2) 2/sqrt(pi) (x + 2/3 x^3 + 4/15 x^5 + ...): all terms positive, so nothing cancels (Abramowitz and Stegun 7.1.6).
    static double ErfSeries(double x)
    {
        double term = x, sum = x;
        for (int n = 1; term > 1e-17 * sum; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TwoOverRootPi * Math.Exp(-x * x) * sum;
    }

    // e^(-x^2) / sqrt(pi) / (x + 1/2 / (x + 1 / (x + 3/2 / (x + ...)))) (Abramowitz and Stegun 7.1.14). From 2.5 on, 50 terms leave
    // less than 1e-17.
    static double ErfcFraction(double x)
    {
        double tail = x;
        for (int n = 50; n > 0; n--)
            tail = x + n / 2.0 / tail;
        return OneOverRootPi * Math.Exp(-x * x) / tail;
    }
}
