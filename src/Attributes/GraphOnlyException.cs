namespace GraphGen;

/// <summary>A method that only describes a network was run. GraphGen compiles such methods; it never calls them.</summary>
/// <param name="member">What was run.</param>
public sealed class GraphOnlyException(string member) : InvalidOperationException(
    $"{member} only describes a network and can not be run. Call TrainStep, Evaluate or Predict on an instance of the "
    + "[Network] class instead, or the generated method of a [Gradient] function.");
