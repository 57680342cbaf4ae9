namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>
/// A compiled network without its own type: the tests emit a subclass beside each network. Spans cannot pass through reflection,
/// and what is measured here must not allocate.
/// </summary>
public abstract class Driver : IDisposable
{
    public abstract Network Network { get; }

    public void Dispose() => (Network as IDisposable)?.Dispose();

    public virtual float TrainStep(Array[] inputs, Optimizer optimizer) => throw new NotSupportedException();

    public virtual void QueueTrainStep(Array[] inputs, Optimizer optimizer) => throw new NotSupportedException();

    public virtual float ReadLoss() => throw new NotSupportedException();

    public virtual float Gradients(Array[] inputs) => throw new NotSupportedException();

    public virtual float Evaluate(Array[] inputs) => throw new NotSupportedException();

    /// <summary>Copies each result of [Forward] to an array of its size.</summary>
    public abstract void Predict(Array[] inputs, float[][] results);

    public virtual void Sample(Array[] inputs, float[][] results) => throw new NotSupportedException();
}
