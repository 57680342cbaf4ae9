using GraphGen.Tests.Shared;
using Xunit;

namespace GraphGen.Tests.Parameters;

public class ParameterCollectionTests
{
    readonly ParameterCollection _parameters = new TestNetwork().Parameters;

    [Fact]
    public void Views_share_the_flat_arenas()
    {
        _parameters["head.bias"].Values[1] = 42;
        _parameters["head.bias"].Gradient[2] = 43;
        Assert.Equal(42, _parameters.Values[17]);
        Assert.Equal(43, _parameters.Gradients[18]);
        Assert.Equal(32, _parameters.Values.Length);
        Assert.Equal(_parameters.Values[0], _parameters.ValueOrigin);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_near_ones()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => _parameters["head.wieght"]);
        Assert.Contains("'head.wieght'", error.Message);
        Assert.Contains("there is 'head.weight'", error.Message);
        Assert.Null(_parameters.Find("head.wieght"));
    }

    [Fact]
    public void Walking_allocates_nothing_and_keeps_the_order()
    {
        var sizes = 0;
        Assert.Equal(0, Allocations.Of(() =>
        {
            foreach (var parameter in _parameters) sizes += parameter.Size;
        }));
        Assert.Equal(["head.weight", "head.bias"], _parameters.Select(parameter => parameter.Name));
        Assert.Equal("head.weight [3, 5]", _parameters[0].ToString());
    }

    [Fact]
    public void Layouts_that_cannot_be_are_refused()
    {
        Refused("overlaps", new("a", [17], 0, Init.Zeros), new("b", [1], 16, Init.Zeros));
        Refused("unaligned", new TensorInfo("a", [1], 8, Init.Zeros));
        Refused("named 'a'", new("a", [1], 0, Init.Zeros), new("a", [1], 16, Init.Zeros));
        Assert.Contains("[3, 0]", Assert.Throws<ArgumentException>(() => new TensorInfo("a", [3, 0], 0, Init.Zeros)).Message);
        Assert.Contains("too many", Assert.Throws<ArgumentException>(() => new TensorInfo("a", [1 << 20, 1 << 20], 0, Init.Zeros)).Message);
    }

    [Fact]
    public void A_state_tensor_may_not_bear_a_parameters_name()
    {
        TensorInfo[] tensors = [new("a", [1], 0, Init.Zeros)];
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => new TestNetwork(tensors, tensors)).Message);
    }

    [Fact]
    public void A_network_without_tensors_is_legal() => new SGD(0.1f).Update(new TestNetwork([], []));

    static void Refused(string because, params TensorInfo[] tensors) =>
        Assert.Contains(because, Assert.Throws<ArgumentException>(() => new ParameterCollection(tensors)).Message);
}
