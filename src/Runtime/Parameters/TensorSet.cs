using System.Collections;

namespace GraphGen;

/// <summary>Named tensors that share one flat, aligned arena.</summary>
/// <typeparam name="T">The kind of tensor.</typeparam>
public abstract class TensorSet<T> : IReadOnlyList<T> where T : StoredTensor
{
    readonly T[] _tensors;
    readonly Dictionary<string, T> _byName;
    readonly TensorMemory _values;

    private protected TensorSet(TensorLayout layout, Func<TensorInfo, TensorMemory, T> create)
    {
        _values = new TensorMemory(layout.Floats);
        _tensors = [.. layout.Tensors.Select(info => create(info, _values))];
        _byName = _tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>Number of tensors.</summary>
    public int Count => _tensors.Length;

    /// <summary>The tensor at a position, in the order of the network's text.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public T this[int index] => _tensors[index];

    /// <summary>The tensor of a name.</summary>
    /// <param name="name">The full path, such as <c>first.linear.weight</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists names near it.</exception>
    public T this[string name] => _byName.TryGetValue(name, out var tensor)
        ? tensor
        : throw new KeyNotFoundException(NearNames.Message(name, [.. _byName.Keys]));

    /// <summary>All values with the padding between tensors, which is always 0.</summary>
    /// <exception cref="InvalidOperationException">A device holds newer ones.</exception>
    public Span<float> Values => _values.Values;

    /// <summary>The first of <see cref="Values"/>, aligned to 64 bytes.</summary>
    /// <exception cref="InvalidOperationException">A device holds newer ones.</exception>
    public ref float ValueOrigin => ref _values.Origin;

    internal TensorMemory ValueMemory => _values;

    /// <summary>Looks a tensor up by name.</summary>
    /// <param name="name">The full path.</param>
    /// <returns>The tensor, or null where there is none.</returns>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Walks over the tensors without allocating.</summary>
    public Enumerator GetEnumerator() => new(_tensors);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_tensors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _tensors.GetEnumerator();

    /// <summary>Walks over the tensors of a set.</summary>
    public struct Enumerator
    {
        readonly T[] _tensors;
        int _index;

        internal Enumerator(T[] tensors) => (_tensors, _index) = (tensors, -1);

        /// <summary>The tensor at hand.</summary>
        public readonly T Current => _tensors[_index];

        /// <summary>Goes to the next tensor.</summary>
        /// <returns>False behind the last.</returns>
        public bool MoveNext() => ++_index < _tensors.Length;
    }
}
