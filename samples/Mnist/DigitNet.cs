using GraphGen;
using static GraphGen.Ops;

namespace Mnist;

/// <summary>Handwritten digits.</summary>
[Network]
public sealed partial class DigitNet
{
    const int Classes = 10;

    [Layer] // a reusable block, inlined where it is called; its parameters are named after the call
    static Tensor Hidden(Tensor x, int width) => Dropout(Relu(BatchNorm(Linear(x, width))), rate: 0.2f);

    [Forward]
    static Tensor Logits([Shape("batch", 784)] Tensor pixels)
    {
        var first = Hidden(pixels, 256);
        var second = Hidden(first, 128);
        return Linear(second, Classes, name: "head");
    }

    [Loss] // leading parameters take the results of [Forward] in order, the rest are further inputs
    static Tensor Loss(Tensor logits, [Shape("batch")] Indices digit) => CrossEntropy(logits, digit);
}
