using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>4096-4096-4096-10, ReLU: large enough to keep a GPU busy.</summary>
[Network]
sealed partial class WideNet
{
    [Forward]
    static Tensor Logits([Shape("batch", 4096)] Tensor features)
    {
        var first = Relu(Linear(features, 4096));
        var second = Relu(Linear(first, 4096));
        return Linear(second, 10, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices label) => CrossEntropy(logits, label);
}
