using static GraphGen.Ops;

namespace GraphGen.Training.Tests;

/// <summary>Handwritten digits: the network of the README.</summary>
[Network]
public sealed partial class DigitNet
{
    const int Classes = 10;

    [Layer]
    static Tensor Hidden(Tensor x, int width) => Dropout(Relu(BatchNorm(Linear(x, width))), rate: 0.2f);

    [Forward]
    static Tensor Logits([Shape("batch", 784)] Tensor pixels)
    {
        var first = Hidden(pixels, 256);
        var second = Hidden(first, 128);
        return Linear(second, Classes, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices digit) => CrossEntropy(logits, digit);
}

/// <summary>Residual blocks of layer norm and GELU.</summary>
[Network]
public sealed partial class ResidualNet
{
    [Layer]
    static Tensor Residual(Tensor x) => x + Linear(Gelu(Linear(LayerNorm(x), 32)), 16);

    [Forward]
    static Tensor Logits([Shape("batch", 8)] Tensor features)
    {
        var x = Linear(features, 16);
        for (int i = 0; i < 3; i++)
            x = Residual(x);
        return Linear(x, 4);
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices label) => CrossEntropy(logits, label);
}

/// <summary>Rows wide enough to go past the caches where they are many.</summary>
[Network]
public sealed partial class WideRowsNet
{
    [Forward]
    static (Tensor Normal, Tensor Probabilities) Rows([Shape("batch", 512)] Tensor x) => (LayerNorm(x), Softmax(x));

    [Loss]
    static Tensor Loss(Tensor normal, Tensor probabilities) => Mean(Square(normal * probabilities));
}

/// <summary>The exclusive or, which no single layer can learn.</summary>
[Network]
public sealed partial class XorNet
{
    [Forward]
    static Tensor Probability([Shape("batch", 2)] Tensor bits) => Sigmoid(Linear(Tanh(Linear(bits, 8)), 1));

    [Loss]
    static Tensor Loss(Tensor probability, [Shape("batch", 1)] Tensor target) => MeanSquaredError(probability, target);
}

/// <summary>Mean and logarithmic variance of a value: two results, one loss over both.</summary>
[Network]
public sealed partial class UncertainNet
{
    [Forward]
    static (Tensor mean, Tensor logVariance) Forward([Shape("batch", 1)] Tensor x)
    {
        var hidden = Tanh(Linear(x, 16));
        return (Linear(hidden, 1, name: "mean"), Linear(hidden, 1, name: "variance"));
    }

    [Loss]
    static Tensor Loss(Tensor mean, Tensor logVariance, [Shape("batch", 1)] Tensor target) =>
        Mean(0.5f * (logVariance + Square(target - mean) * Exp(-logVariance)));
}
