using System.Collections;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Graph;

/// <summary>The sizes of a tensor's axes, outermost first; none for a scalar.</summary>
internal readonly struct Shape(IEnumerable<Dim> dims) : IEquatable<Shape>, IReadOnlyList<Dim>
{
    private readonly EquatableArray<Dim> _dims = dims.ToEquatable();

    public static Shape Scalar => default;

    public int Count => _dims.Count;

    public int Rank => _dims.Count;

    /// <summary>How many values there are.</summary>
    public Dim Size => Dim.Product(this);

    public Dim this[int axis] => _dims[axis];

    public Dim Last => _dims[Rank - 1];

    public static bool operator ==(Shape a, Shape b) => a.Equals(b);

    public static bool operator !=(Shape a, Shape b) => !a.Equals(b);

    public static Shape Of(params Dim[] dims) => new(dims);

    /// <summary>The same shape with one axis of another size.</summary>
    public Shape With(int axis, Dim size) => new(this.Select((dim, i) => i == axis ? size : dim));

    /// <summary>The same shape with some axes of size 1: what a reduction leaves.</summary>
    public Shape Reduced(IEnumerable<int> axes) => new(this.Select((dim, i) => axes.Contains(i) ? Dim.One : dim));

    /// <summary>The distance between neighbours along each axis, in values, when the tensor is stored without gaps.</summary>
    public Dim[] Strides()
    {
        var strides = new Dim[Rank];
        Dim stride = 1;
        for (int axis = Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= this[axis];
        }

        return strides;
    }

    public bool Equals(Shape other) => _dims.Equals(other._dims);

    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    public override int GetHashCode() => _dims.GetHashCode();

    public IEnumerator<Dim> GetEnumerator() => _dims.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", this)}]";
}
