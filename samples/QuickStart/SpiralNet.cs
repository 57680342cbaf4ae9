using GraphGen;
using static GraphGen.Ops;

namespace QuickStart;

/// <summary>Which arm of the spiral a point of the plane belongs to.</summary>
[Network]
sealed partial class SpiralNet
{
    [Layer]
    static Tensor Hidden(Tensor x, int width) => Silu(Linear(x, width));

    [Forward]
    static Tensor Logits([Shape("batch", 2)] Tensor point)
    {
        var bent = Hidden(point, 64);
        var unrolled = Hidden(bent, 64);
        return Linear(unrolled, Spiral.Arms, name: "head");
    }

    [Loss]
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices arm) => CrossEntropy(logits, arm);
}
