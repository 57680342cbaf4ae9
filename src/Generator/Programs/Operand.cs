using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Programs;

/// <summary>One way in which a kernel reads or writes a buffer, by row and column.</summary>
/// <param name="Name">The kernel's name for it.</param>
/// <param name="View">The buffer and where it starts.</param>
/// <param name="Rows">How the offset follows from the row; empty when all rows share the same values.</param>
/// <param name="ColumnStride">The distance between columns: 1, 0 for one value a row, or more.</param>
internal sealed record Operand(string Name, View View, IReadOnlyList<RowStep> Rows, Dim ColumnStride)
{
    public TensorBuffer Buffer => View.Buffer;

    public bool IsScratch { get; init; }

    // A kernel has one object for each way.
    public bool Equals(Operand? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode();
}

/// <summary>A part of a row's offset: (row / Divisor % Modulus) * Stride; no modulus for the outermost part.</summary>
internal sealed record RowStep(Dim Divisor, Dim? Modulus, Dim Stride)
{
    /// <summary>How to step through a view's outer axes by one row number. Axes that lie one behind the other become one.</summary>
    public static IReadOnlyList<RowStep> Of(IReadOnlyList<Dim> sizes, IReadOnlyList<Dim> strides)
    {
        var steps = new List<RowStep>();
        Dim below = 1, size = 1, stride = 0;
        for (int axis = sizes.Count - 1; axis >= 0; axis--)
        {
            if (sizes[axis] == Dim.One)
                continue;
            if (size != Dim.One && strides[axis] == stride * size)
            {
                size *= sizes[axis];
                continue;
            }

            Add(steps, below, size, stride);
            below *= size;
            (size, stride) = (sizes[axis], strides[axis]);
        }

        Add(steps, below, size, stride, outermost: true);
        return steps;
    }

    /// <summary>The one stride of axes walked as one, or null when they do not lie one behind the other.</summary>
    public static Dim? Single(IReadOnlyList<Dim> sizes, IReadOnlyList<Dim> strides)
    {
        var steps = Of(sizes, strides);
        return steps.Count == 0 ? (Dim)0 : steps.Count == 1 && steps[0].Modulus is null && steps[0].Divisor == Dim.One ? steps[0].Stride : null;
    }

    private static void Add(List<RowStep> steps, Dim below, Dim size, Dim stride, bool outermost = false)
    {
        if (size != Dim.One && stride != (Dim)0)
            steps.Insert(0, new RowStep(below, outermost ? null : size, stride));
    }
}
