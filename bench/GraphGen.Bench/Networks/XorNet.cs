using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>2-8-1, tanh and sigmoid.</summary>
[Network]
sealed partial class XorNet
{
    [Forward]
    static Tensor Truth([Shape("batch", 2)] Tensor bits)
    {
        var hidden = Tanh(Linear(bits, 8));
        return Sigmoid(Linear(hidden, 1, name: "head"));
    }

    [Loss]
    static Tensor Loss(Tensor truth, [Shape("batch", 1)] Tensor target) => MeanSquaredError(truth, target);
}
