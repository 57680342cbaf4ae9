using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>The twin of <see cref="MlpNet"/> without dropout, whose losses can be compared.</summary>
[Network]
sealed partial class PlainMlpNet
{
    [Forward]
    static Tensor Logits([Shape("batch", 784)] Tensor pixels)
    {
        var first = Relu(Linear(pixels, 256));
        var second = Relu(Linear(first, 128));
        return Linear(second, 10, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices digit) => CrossEntropy(logits, digit);
}
