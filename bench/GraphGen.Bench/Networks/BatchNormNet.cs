using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>128-[256, batch norm, ReLU]x3-10.</summary>
[Network]
sealed partial class BatchNormNet
{
    [Layer]
    static Tensor Hidden(Tensor x, int width) => Relu(BatchNorm(Linear(x, width)));

    [Forward]
    static Tensor Logits([Shape("batch", 128)] Tensor features)
    {
        var x = features;
        for (int layer = 0; layer < 3; layer++)
            x = Hidden(x, 256);
        return Linear(x, 10, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices label) => CrossEntropy(logits, label);
}
