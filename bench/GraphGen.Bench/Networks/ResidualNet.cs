using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>64 to 256, 16 residual blocks, 10 classes.</summary>
[Network]
sealed partial class ResidualNet
{
    [Layer]
    static Tensor Block(Tensor x, int width) => x + Linear(Gelu(Linear(LayerNorm(x), width, name: "up")), width, name: "down");

    [Forward]
    static Tensor Logits([Shape("batch", 64)] Tensor features)
    {
        var x = Linear(features, 256, name: "stem");
        for (int block = 0; block < 16; block++)
            x = Block(x, 256);
        return Linear(x, 10, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices label) => CrossEntropy(logits, label);
}
