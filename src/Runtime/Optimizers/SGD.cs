using System.Runtime.CompilerServices;
using GraphGen.Kernels;

namespace GraphGen;

/// <summary>Stochastic gradient descent with momentum and weight decay, as <c>torch.optim.SGD</c> defines it.</summary>
/// <remarks>
/// g ← ∇ + weightDecay·p; with momentum: b ← momentum·b + (1 − dampening)·g (b ← g at the first step), and
/// g ← g + momentum·b (Nesterov) or b; then p ← p − learningRate·g.
/// Momentum: Polyak, 1964; its Nesterov form: Sutskever et al., 2013.
/// </remarks>
public sealed class SGD : Optimizer
{
    readonly float _momentum, _dampening, _weightDecay;
    readonly Momentum _kind;

    /// <summary>Sets the hyperparameters.</summary>
    /// <param name="learningRate">The learning rate, finite and not negative.</param>
    /// <param name="momentum">How much of the former direction stays, not negative; 0 keeps no state.</param>
    /// <param name="dampening">How much of the gradient the momentum leaves out.</param>
    /// <param name="nesterov">Look ahead along the momentum; needs momentum above 0 and dampening 0.</param>
    /// <param name="weightDecay">The coefficient of the L2 penalty, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    /// <exception cref="ArgumentException">Nesterov without momentum or with dampening.</exception>
    public SGD(float learningRate, float momentum = 0, float dampening = 0, bool nesterov = false, float weightDecay = 0)
        : base(learningRate)
    {
        _momentum = (float)Hyperparameter.NotNegative(momentum, nameof(momentum));
        _dampening = (float)Hyperparameter.NotNegative(dampening, nameof(dampening));
        _weightDecay = (float)Hyperparameter.NotNegative(weightDecay, nameof(weightDecay));
        if (nesterov && (momentum == 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum needs momentum above 0 and dampening 0.", nameof(nesterov));
        _kind = nesterov ? Momentum.Nesterov : momentum != 0 ? Momentum.Polyak : Momentum.None;
    }

    /// <inheritdoc/>
    protected override void Step(long number) =>
        Apply(new Rule(LearningRate, _momentum, number == 1 ? 1 : 1 - _dampening, _kind, _weightDecay));

    internal enum Momentum
    {
        None,
        Polyak,
        Nesterov,
    }

    // Internal, because devices compile it.
    internal readonly struct Rule(float rate, float momentum, float taken, Momentum kind, float decay) : IUpdateRule
    {
        public int Slots => kind == Momentum.None ? 0 : 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Update<V>(V parameter, V gradient, ref V first, ref V second, ref V third) where V : struct, IVector<V>
        {
            var direction = V.MultiplyAdd(V.Create(decay), parameter, gradient);
            if (kind != Momentum.None)
            {
                first = V.MultiplyAdd(V.Create(momentum), first, V.Create(taken) * direction);
                direction = kind == Momentum.Nesterov ? V.MultiplyAdd(V.Create(momentum), first, direction) : first;
            }

            return V.MultiplyAdd(V.Create(-rate), direction, parameter);
        }
    }
}
