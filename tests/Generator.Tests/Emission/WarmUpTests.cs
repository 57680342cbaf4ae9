using GraphGen.Generator.Passes;
using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Emission;

/// <summary>What is compiled ahead of the first network must be a network, or it would warm up nothing but the fallback.</summary>
public class WarmUpTests
{
    private const string Source = """
        [Network]
        partial class Net
        {
            [Forward]
            static Tensor Forward([Shape("batch", 16)] Tensor x)
            {
                var up = Linear(LayerNorm(x), 16);
                var down = Linear(Gelu(up), 16);
                return x + down;
            }

            [Loss]
            static Tensor Loss(Tensor y, [Shape("batch")] Indices label) => CrossEntropy(y, label);
        }
        """;

    [Fact]
    public void ItsNetworkIsWhatTheReaderMakesOfSuchASource()
    {
        var read = Reader.Read(Source);
        Assert.Equal(read.Calls.Texts(inputs: 2), WarmUp.Network.Calls.Texts(inputs: 2));
        Assert.Equal(read.Paths(), WarmUp.Network.Paths());
        Assert.Equal(read.Outputs, WarmUp.Network.Outputs);
        Assert.Equal(read with { Calls = WarmUp.Network.Calls }, WarmUp.Network);
    }

    [Fact]
    public void ItsNetworkCanBeCompiled() => Assert.Null(Compiler.Check(WarmUp.Network, default));
}
