using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>784-256-128-10, ReLU, dropout 0.2.</summary>
[Network]
sealed partial class MlpNet
{
    [Forward]
    static Tensor Logits([Shape("batch", 784)] Tensor pixels)
    {
        var first = Dropout(Relu(Linear(pixels, 256)), rate: 0.2f);
        var second = Dropout(Relu(Linear(first, 128)), rate: 0.2f);
        return Linear(second, 10, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices digit) => CrossEntropy(logits, digit);
}
