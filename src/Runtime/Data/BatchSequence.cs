namespace GraphGen;

/// <summary>The batches of one epoch, for <c>foreach</c>; each walk begins at the first.</summary>
public readonly struct BatchSequence
{
    readonly Batches _batches;
    readonly int _epoch;

    internal BatchSequence(Batches batches, int epoch) => (_batches, _epoch) = (batches, epoch);

    /// <summary>Walks over the batches without allocating.</summary>
    public Enumerator GetEnumerator() => new(_batches, _epoch);

    /// <summary>Walks over the batches of an epoch.</summary>
    public ref struct Enumerator
    {
        readonly Batches _batches;
        readonly int _epoch;
        int _next;

        internal Enumerator(Batches batches, int epoch) => (_batches, _epoch) = (batches, epoch);

        /// <summary>The batch at hand, valid until the next.</summary>
        public Batch Current { get; private set; }

        /// <summary>Gathers the next batch.</summary>
        /// <returns>False behind the last.</returns>
        /// <exception cref="InvalidOperationException">Another epoch has begun on the same <see cref="Batches"/>.</exception>
        public bool MoveNext()
        {
            if (_next == _batches.Count) return false;
            Current = _batches.Gather(_next++, _epoch);
            return true;
        }
    }
}
