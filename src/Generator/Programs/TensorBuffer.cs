using GraphGen.Generator.Graph;

namespace GraphGen.Generator.Programs;

/// <summary>Where a buffer lives.</summary>
internal enum Home
{
    /// <summary>Passed in by the user.</summary>
    Input,

    /// <summary>Among the parameters.</summary>
    Parameter,

    /// <summary>Among the gradients, at its parameter's place.</summary>
    Gradient,

    /// <summary>Among the states as they are.</summary>
    State,

    /// <summary>Among the states as they will be after the step.</summary>
    NextState,

    /// <summary>In the arena, at a place that it shares with others when their lives do not overlap.</summary>
    Arena,

    /// <summary>
    /// Behind the arena, once for each block of rows that a kernel folds apart; dead when the kernel ends. How many blocks there are
    /// is the target's choice, so the size and the offset of such a buffer are those of one block.
    /// </summary>
    Part,
}

/// <summary>A stored tensor.</summary>
/// <param name="name">An identifier, from the user's own names.</param>
internal sealed class TensorBuffer(string name, Home home, Shape shape, Dim size)
{
    public string Name { get; } = name;

    public Home Home { get; } = home;

    public Shape Shape { get; } = shape;

    /// <summary>A name that is short, though others may have it, too: for use inside one kernel.</summary>
    public string ShortName { get; init; } = name;

    /// <summary>In values.</summary>
    public Dim Size { get; } = size;

    public bool IsIndex { get; init; }

    /// <summary>The path of the parameter or state that the buffer belongs to.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The input's number, for an input.</summary>
    public int Index { get; init; }

    /// <summary>What the buffer holds, in words.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Floats from the start of its home; in the arena, for sizes at their capacity.</summary>
    public Dim Offset { get; set; } = 0;

    public override string ToString() => $"{Home} {Name} {Shape}";
}

/// <summary>A way to step through a buffer: an offset, and a stride for each axis of a shape.</summary>
internal sealed record View(TensorBuffer Buffer, Dim Offset, IReadOnlyList<Dim> Strides);
