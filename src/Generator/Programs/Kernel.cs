using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Programs;

/// <summary>One fused pass over memory, told by loops and not by any target's language.</summary>
internal abstract class Kernel(string name)
{
    private IReadOnlyList<TensorBuffer>? _reads, _writes;

    /// <summary>An identifier in Pascal case.</summary>
    public string Name { get; } = name;

    /// <summary>One sentence: what it computes.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The user's lines it comes from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Why no more was fused into it.</summary>
    public string? Ended { get; init; }

    /// <summary>The nodes it computes.</summary>
    public IReadOnlyList<Node> Nodes { get; init; } = [];

    /// <summary>Whether it belongs to the backward pass.</summary>
    public bool Backward { get; init; }

    /// <summary>The buffers it reads. To be asked when the kernel is complete.</summary>
    public IReadOnlyList<TensorBuffer> Reads => _reads ??= [.. FindReads().Distinct()];

    /// <summary>The buffers it writes. To be asked when the kernel is complete.</summary>
    public IReadOnlyList<TensorBuffer> Writes => _writes ??= [.. FindWrites().Distinct()];

    /// <summary>Floating-point operations, counting one for each elementwise primitive.</summary>
    public abstract Dim Flops { get; }

    protected abstract IEnumerable<TensorBuffer> FindReads();

    protected abstract IEnumerable<TensorBuffer> FindWrites();
}

/// <summary>An accumulation over all rows, done by blocks of rows so that its bits do not depend on the number of threads.</summary>
/// <param name="Part">A block's part: its row is the block.</param>
/// <param name="Result">The local that holds the total when all blocks are done.</param>
internal sealed record Fold(Reduction Reduction, Operand Part, Local Result);

/// <summary>A pass along the columns of one row, and what is computed once a row before it.</summary>
internal sealed class Phase
{
    public List<RandomDraw> Draws { get; } = [];

    public List<Statement> Before { get; } = [];

    public List<Statement> Columns { get; } = [];

    public IEnumerable<FoldRow> Folds => Columns.OfType<FoldRow>();
}

/// <summary>Fills a scratch row with uniform random numbers.</summary>
internal sealed record RandomDraw(Operand Scratch, int Site);

/// <summary>A loop over rows; for each, passes along its columns. What is accumulated over the rows is finished at the end.</summary>
internal sealed class RowKernel(string name, Dim rows, Dim columns) : Kernel(name)
{
    public Dim Rows { get; } = rows;

    public Dim Columns { get; } = columns;

    public List<Operand> Operands { get; } = [];

    /// <summary>Numbers computed once, before the first row.</summary>
    public List<Statement> Uniforms { get; } = [];

    public List<Phase> Phases { get; } = [];

    /// <summary>What is computed once a row after the last pass.</summary>
    public List<Statement> After { get; } = [];

    public List<Fold> Folds { get; } = [];

    /// <summary>After all rows, along the columns.</summary>
    public List<Statement> FinishColumns { get; } = [];

    /// <summary>After all rows, once.</summary>
    public List<Statement> FinishTotal { get; } = [];

    /// <summary>How many rows of scratch a worker needs.</summary>
    public int ScratchRows { get; set; }

    public override Dim Flops => Rows * Columns * Nodes.Count(n => n.Op is Elementwise or Reduction);

    /// <summary>What happens in each row.</summary>
    public IEnumerable<Statement> RowStatements => Phases.SelectMany(p => p.Before.Concat(p.Columns)).Concat(After);

    /// <summary>What happens when all rows are done.</summary>
    public IEnumerable<Statement> FinishStatements => FinishColumns.Concat(FinishTotal);

    protected override IEnumerable<TensorBuffer> FindReads()
    {
        var written = new HashSet<Operand>(Written);
        return Operands.Where(o => !o.IsScratch && !written.Contains(o)).Select(o => o.Buffer);
    }

    protected override IEnumerable<TensorBuffer> FindWrites() =>
        Written.Where(o => !o.IsScratch).Select(o => o.Buffer).Concat(Folds.Select(f => f.Part.Buffer));

    private IEnumerable<Operand> Written => RowStatements.Concat(FinishStatements).OfType<Store>().Select(s => s.Operand);
}

/// <summary>What is done to values as a product reads its left operand, or to a finished tile before it is written.</summary>
internal sealed class TileBody(Local input)
{
    /// <summary>The value that comes in.</summary>
    public Local Input { get; } = input;

    public List<Operand> Operands { get; } = [];

    public List<Statement> Uniforms { get; } = [];

    public List<Statement> Statements { get; } = [];

    /// <summary>The value that goes on.</summary>
    public Expression Result { get; set; } = new LocalExpression(input);
}

/// <summary>A matrix product, or one for each leading index.</summary>
internal sealed class ContractionKernel(string name, View left, View right, View destination) : Kernel(name)
{
    public required Dim M { get; init; }

    public required Dim N { get; init; }

    public required Dim K { get; init; }

    /// <summary>The leading axes, a product for each of their indices; none for a plain product.</summary>
    public IReadOnlyList<Dim> Lead { get; init; } = [];

    /// <summary>Offset and strides: the leading axes', then those of the rows and of the columns.</summary>
    public View Left { get; } = left;

    public View Right { get; } = right;

    public View Destination { get; } = destination;

    public TileBody? Prologue { get; init; }

    public TileBody? Epilogue { get; init; }

    public override Dim Flops => Dim.Product(Lead) * M * N * K * 2;

    protected override IEnumerable<TensorBuffer> FindReads() =>
        new[] { Left.Buffer, Right.Buffer }.Concat(Bodies.SelectMany(b => b.Operands).Select(o => o.Buffer).Except(Writes));

    protected override IEnumerable<TensorBuffer> FindWrites() =>
        Bodies.SelectMany(b => b.Statements).OfType<Store>().Select(s => s.Operand.Buffer).Append(Destination.Buffer);

    private IEnumerable<TileBody> Bodies => new[] { Prologue, Epilogue }.OfType<TileBody>();
}
