using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen;

/// <summary>The rule that Adam and AdamW share: they differ in where weight decay enters.</summary>
/// <param name="hyper">The hyperparameters.</param>
/// <param name="penalty">The L2 penalty added to the gradient.</param>
/// <param name="kept">The factor of the parameter before the step.</param>
/// <param name="rate">The learning rate.</param>
/// <param name="step">The number of the step, 1 at the first.</param>
readonly struct AdamRule(in AdamHyperparameters hyper, float penalty, float kept, float rate, long step) : IUpdateRule
{
    readonly float _penalty = penalty, _kept = kept, _epsilon = (float)hyper.Epsilon;
    readonly float _taken1 = (float)(1 - hyper.Beta1), _beta2 = (float)hyper.Beta2, _taken2 = (float)(1 - hyper.Beta2);

    // In double, once a step: 1 - beta^t loses its digits in float.
    readonly float _rate = (float)(rate / (1 - Math.Pow(hyper.Beta1, step)));
    readonly float _scale = (float)(1 / Math.Sqrt(1 - Math.Pow(hyper.Beta2, step)));

    public int Slots { get; } = hyper.Amsgrad ? 3 : 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V>
    {
        gradient = V.MultiplyAdd(V.Create(_penalty), parameter, gradient);
        first = V.MultiplyAdd(V.Create(_taken1), gradient - first, first);
        second = V.MultiplyAdd(V.Create(_beta2), second, V.Create(_taken2) * gradient * gradient);
        if (Slots == 3) third = V.Max(third, second);
        var root = V.SqrtEstimate(Slots == 3 ? third : second);
        var divisor = V.MultiplyAdd(V.Create(_scale), root, V.Create(_epsilon));
        return V.Create(_kept) * parameter - V.Create(_rate) * first / divisor;
    }
}
