using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Numerics;

public class ScalarTests
{
    // Exact values from mpmath with 40 digits.
    [Theory]
    [InlineData(1e-300, 1.1283791670955126E-300)]
    [InlineData(1e-09, 1.1283791670955127E-09)]
    [InlineData(0.1, 0.1124629160182849)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(0.9, 0.7969082124228322)]
    [InlineData(1.3, 0.9340079449406524)]
    [InlineData(1.9, 0.9927904292352575)]
    [InlineData(2.2, 0.9981371537020182)]
    [InlineData(2.49, 0.9995707121322661)]
    [InlineData(2.5, 0.999593047982555)]
    [InlineData(2.6, 0.9997639655834707)]
    [InlineData(3.0, 0.9999779095030014)]
    [InlineData(3.7, 0.9999998328489421)]
    [InlineData(4.5, 0.9999999998033839)]
    [InlineData(5.9, 0.9999999999999999)]
    [InlineData(6.5, 1.0)]
    public void Erf_is_accurate_to_15_digits(double x, double exact)
    {
        Assert.InRange(Scalar.Erf(x), exact - 1e-15 * Math.Abs(exact), exact + 1e-15 * Math.Abs(exact));
        Assert.Equal(-Scalar.Erf(x), Scalar.Erf(-x));
    }

    [Theory]
    [InlineData(1e-300, 1E-300)]
    [InlineData(-1e-17, -1E-17)]
    [InlineData(1e-09, 9.999999995E-10)]
    [InlineData(-1e-05, -1.0000050000333337E-05)]
    [InlineData(0.001, 0.0009995003330835331)]
    [InlineData(0.3, 0.26236426446749106)]
    [InlineData(-0.3, -0.35667494393873234)]
    [InlineData(-0.9, -2.302585092994046)]
    [InlineData(0.7, 0.5306282510621704)]
    [InlineData(5.0, 1.791759469228055)]
    [InlineData(10000000000.0, 23.025850930040455)]
    [InlineData(1e+300, 690.7755278982137)]
    public void Log1p_is_accurate_to_15_digits(double x, double exact) =>
        Assert.InRange(Scalar.Log1p(x), exact - 1e-15 * Math.Abs(exact), exact + 1e-15 * Math.Abs(exact));

    [Fact]
    public void Ends_are_right()
    {
        Assert.Equal(1, Scalar.Erf(double.PositiveInfinity));
        Assert.Equal(double.NaN, Scalar.Erf(double.NaN));
        Assert.Equal(double.PositiveInfinity, Scalar.Log1p(double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, Scalar.Log1p(-1.0));
        Assert.Equal(double.NaN, Scalar.Log1p(-1.5));
        Assert.Equal(0, Scalar.Sigmoid(double.NegativeInfinity));
        Assert.Equal(1, Scalar.Sigmoid(double.PositiveInfinity));
        Assert.Equal(Math.Exp(-700), Scalar.Sigmoid(-700.0), 1e-318);
        Assert.Equal(0.5f, Scalar.Sigmoid(0f));
    }
}
