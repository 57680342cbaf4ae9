using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen;

/// <summary>The rule that Adam and AdamW share: they differ in where weight decay enters.</summary>
/// <remarks>
/// The moments are kept as sums, m/(1 − β₁) and v/(1 − β₂). These factors, the corrections of the bias and the learning rate are all in
/// the divisor then, worked out once a step: 7 multiplications a vector where the formulas of <see cref="Adam"/> have 12.
/// </remarks>
readonly struct AdamRule : IUpdateRule
{
    readonly float _penalty, _kept, _beta1, _beta2, _halfFactor, _offset;
    readonly Decay _decay;

    /// <summary>Works out the step's scalars, in double: 1 − βᵗ loses its digits in float.</summary>
    /// <param name="hyper">The hyperparameters.</param>
    /// <param name="penalty">The L2 penalty added to the gradient.</param>
    /// <param name="kept">The factor of the parameter before the step.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="step">The number of the step, 1 at the first.</param>
    public AdamRule(in AdamHyperparameters hyper, float penalty, float kept, float rate, long step)
    {
        (_penalty, _kept, _beta1, _beta2) = (penalty, kept, (float)hyper.Beta1, (float)hyper.Beta2);
        _decay = penalty != 0 ? Decay.Penalty : kept != 1 ? Decay.Apart : Decay.None;
        Slots = hyper.Amsgrad ? 3 : 2;
        var factor = rate * (1 - hyper.Beta1) / (1 - Math.Pow(hyper.Beta1, step));
        var deviation = Math.Sqrt((1 - hyper.Beta2) / (1 - Math.Pow(hyper.Beta2, step)));
        // Without a learning rate the divisor is infinite, and must not become 0 · ∞.
        _halfFactor = factor == 0 ? 0 : (float)Math.Min(deviation / factor / 2, float.MaxValue);
        _offset = (float)(hyper.Epsilon / factor);
    }

    public int Slots { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V>
    {
        if (_decay == Decay.Penalty) gradient = V.MultiplyAdd(V.Create(_penalty), parameter, gradient);
        first = V.MultiplyAdd(V.Create(_beta1), first, gradient);
        second = V.MultiplyAdd(gradient, gradient, V.Create(_beta2) * second);
        if (Slots == 3) third = V.Max(third, second);
        var divisor = V.SqrtMultiplyAdd(Slots == 3 ? third : second, V.Create(_halfFactor), V.Create(_offset));
        if (_decay == Decay.Apart) parameter *= V.Create(_kept);
        return parameter - first / divisor;
    }

    enum Decay
    {
        None,
        Penalty,
        Apart,
    }
}
