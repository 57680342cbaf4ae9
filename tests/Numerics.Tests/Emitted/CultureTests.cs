using System.Globalization;
using GraphGen.Numerics.Tests.Fuzz;
using Xunit;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>The language of the machine that compiles leaves no trace.</summary>
public class CultureTests
{
    [Fact]
    public void EmittedTextIsTheSameInEveryCulture()
    {
        (string, string, string)[] networks = [.. Enumerable.Range(2000, 10).Select(seed => ($"{seed}", RandomNetwork.Name(seed), RandomNetwork.Text(seed)))];
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Emission.FromText(networks);
            CultureInfo.CurrentCulture = Odd();
            var actual = Emission.FromText(networks);
            Assert.All(actual, one => Assert.Null(one.Value.Problem));
            Assert.Equal(expected.Values.Select(one => one.Text), actual.Values.Select(one => one.Text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        Assert.Equal("~1,5", (-1.5).ToString(culture));
        return culture;
    }
}
