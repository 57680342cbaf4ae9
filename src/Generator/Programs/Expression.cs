using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Programs;

/// <summary>A named value inside a kernel: a vector along the columns, or one number.</summary>
internal sealed record Local(string Name, bool IsVector);

/// <summary>What is computed: target-neutral, one tree a statement.</summary>
internal abstract record Expression(bool IsVector);

internal sealed record LoadExpression(Operand Operand, bool IsVector) : Expression(IsVector);

internal sealed record LocalExpression(Local Local) : Expression(Local.IsVector);

internal sealed record NumberExpression(double Value) : Expression(false);

/// <summary>The current value of a size, as a float.</summary>
internal sealed record SizeExpression(Dim Size) : Expression(false);

/// <summary>The number of the column.</summary>
internal sealed record RampExpression() : Expression(true);

internal sealed record ApplyExpression(Elementwise Op, IReadOnlyList<Expression> Arguments, bool IsVector) : Expression(IsVector);

internal abstract record Statement;

internal sealed record Let(Local Local, Expression Value) : Statement;

internal sealed record Store(Operand Operand, Expression Value) : Statement;

/// <summary>Folds a row's values into an accumulator, whose lanes then give one number.</summary>
internal sealed record FoldRow(Local Accumulator, Local Result, Reduction Reduction, Expression Value) : Statement;

/// <summary>Folds the values of all rows of a block into the block's part.</summary>
internal sealed record FoldBlock(Fold Fold, Expression Value) : Statement;
