namespace GraphGen;

/// <summary>What a network needs, known at build time up to its capacities.</summary>
/// <param name="ParameterCount">Trained values.</param>
/// <param name="ParameterBytes">Memory of parameters and state without gradients, in bytes.</param>
/// <param name="ActivationBytes">Memory of the arena of activations and saved values, in bytes.</param>
/// <param name="TrainFlops">Floating-point operations of one training step, the update apart; a multiply-add counts 2.</param>
/// <param name="InferenceFlops">Floating-point operations of one prediction; a multiply-add counts 2.</param>
public sealed record NetworkCost(
    long ParameterCount, long ParameterBytes, long ActivationBytes, long TrainFlops, long InferenceFlops);
