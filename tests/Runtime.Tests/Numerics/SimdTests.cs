using GraphGen.Kernels;
using Xunit;

namespace GraphGen.Tests.Numerics;

public class SimdTests
{
    /// <summary>Without this a run with narrow vectors could silently be one with wide ones.</summary>
    [Theory]
    [InlineData("DOTNET_EnableAVX512", 8)]
    [InlineData("DOTNET_EnableAVX2", 4)]
    public void A_width_that_is_switched_off_is_not_used(string variable, int most)
    {
        if (Environment.GetEnvironmentVariable(variable) == "0")
            Assert.InRange(Simd.Lanes, 4, most);
    }
}
