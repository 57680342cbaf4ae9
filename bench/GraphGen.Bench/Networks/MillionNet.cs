using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>A million parameters, for the optimizer alone.</summary>
[Network]
sealed partial class MillionNet
{
    [Forward]
    static Tensor Product([Shape("batch", 1000)] Tensor x) => Linear(x, 1000, bias: false);

    [Loss]
    static Tensor Loss(Tensor product) => Mean(product);
}
