namespace GraphGen;

/// <summary>
/// Marks a partial class as a neural network: GraphGen compiles its <see cref="ForwardAttribute"/> and
/// <see cref="LossAttribute"/> methods and adds TrainStep, Gradients, Evaluate, Predict and what belongs to them.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute;
