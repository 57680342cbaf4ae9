using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>Softmax of rows.</summary>
[Network]
sealed partial class SoftmaxNet
{
    [Forward]
    static Tensor Probabilities([Shape("batch", 1024)] Tensor x) => Softmax(x);
}

/// <summary>Layer norm of rows.</summary>
[Network]
sealed partial class LayerNormNet
{
    [Forward]
    static Tensor Normal([Shape("batch", 1024)] Tensor x) => LayerNorm(x);
}

/// <summary>
/// Layer norm and its three gradients. Gradients are of parameters, so x is one; <c>upstream</c> is the gradient that arrives.
/// </summary>
[Network]
sealed partial class LayerNormGradientNet
{
    [Forward]
    static Tensor Weighted([Shape(4096, 1024)] Tensor upstream) =>
        LayerNorm(Parameter("x", Init.Zeros, 4096, 1024)) * upstream;

    [Loss]
    static Tensor Loss(Tensor weighted) => Sum(weighted);
}
