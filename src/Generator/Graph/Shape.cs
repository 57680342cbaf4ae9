using System.Collections;

namespace GraphGen.Generator.Graph;

/// <summary>The sizes of a tensor's axes, outermost first; none for a scalar.</summary>
internal sealed class Shape(IEnumerable<Dim> dims) : IEquatable<Shape>, IReadOnlyList<Dim>
{
    private readonly Dim[] _dims = [.. dims];
    private Dim? _size;
    private string? _text;

    public static Shape Scalar { get; } = new([]);

    public int Count => _dims.Length;

    public int Rank => _dims.Length;

    /// <summary>How many values there are.</summary>
    public Dim Size => _size ??= Dim.Product(_dims);

    public Dim this[int axis] => _dims[axis];

    public Dim Last => _dims[Rank - 1];

    public static bool operator ==(Shape a, Shape b) => a.Equals(b);

    public static bool operator !=(Shape a, Shape b) => !a.Equals(b);

    public static Shape Of(params Dim[] dims) => new(dims);

    /// <summary>The same shape with one axis of another size.</summary>
    public Shape With(int axis, Dim size) => new(_dims.Select((dim, i) => i == axis ? size : dim));

    /// <summary>The same shape with some axes of size 1: what a reduction leaves.</summary>
    public Shape Reduced(IEnumerable<int> axes)
    {
        var reduced = (Dim[])_dims.Clone();
        foreach (int axis in axes)
            reduced[axis] = Dim.One;
        return new(reduced);
    }

    /// <summary>The distance between neighbours along each axis, in values, when the tensor is stored without gaps.</summary>
    public Dim[] Strides()
    {
        var strides = new Dim[Rank];
        var stride = Dim.One;
        for (int axis = Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= this[axis];
        }

        return strides;
    }

    public bool Equals(Shape? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || Rank != other.Rank)
            return false;
        for (int axis = 0; axis < Rank; axis++)
        {
            if (!_dims[axis].Equals(other._dims[axis]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (var dim in _dims)
            hash = unchecked((hash * 31) + dim.GetHashCode());
        return hash;
    }

    public IEnumerator<Dim> GetEnumerator() => ((IEnumerable<Dim>)_dims).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text ??= $"[{string.Join(", ", this)}]";
}
