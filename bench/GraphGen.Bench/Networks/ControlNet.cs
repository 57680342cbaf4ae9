using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>A control policy, 16-64-64-4, tanh.</summary>
[Network]
sealed partial class ControlNet
{
    [Forward]
    static Tensor Action([Shape("batch", 16)] Tensor state)
    {
        var first = Tanh(Linear(state, 64));
        var second = Tanh(Linear(first, 64));
        return Linear(second, 4, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor action, [Shape("batch", 4)] Tensor target) => MeanSquaredError(action, target);
}
