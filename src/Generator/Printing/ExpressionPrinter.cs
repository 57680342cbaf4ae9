using GraphGen.Generator.Operators;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing;

/// <summary>Expressions and statements of kernels as C# over the width-agnostic vector V.</summary>
/// <param name="mask">The lanes that are left, for columns that are no multiple of a vector; null when every vector is full.</param>
/// <param name="column">The column of the first lane.</param>
/// <param name="rename">What locals are called, where they are not called by their names.</param>
internal sealed class ExpressionPrinter(string? mask, string column = "column", Func<string, string>? rename = null) : StatementPrinter
{
    /// <summary>What goes past the caches.</summary>
    public Streaming? Streaming { get; init; }

    private string Mask => mask is null ? "" : ", " + mask;

    protected override string Name(Local local) => rename?.Invoke(local.Name) ?? local.Name;

    public override Code Print(Expression expression, bool asVector)
    {
        if (!asVector || expression.IsVector)
            return base.Print(expression, asVector);
        return expression is NumberExpression n ? VectorDialect.Instance.Literal(n.Value) : Code.Name($"V.Create({Print(expression, false)})");
    }

    /// <summary>One statement inside a pass along the columns, or around it.</summary>
    public IEnumerable<string> Print(Statement statement, bool alongColumns) => statement switch
    {
        Let let => [$"{(let.Local.IsVector ? "var" : "float")} {Name(let.Local)} = {Print(let.Value, let.Local.IsVector)};"],
        Store store => [Store(store, alongColumns)],
        FoldRow { Reduction: SumOver, Value: ApplyExpression { Op: Multiply, IsVector: true } } fold when mask is null =>
            [$"{Name(fold.Accumulator)} = {Fused(new(new Add(), [fold.Value, new LocalExpression(fold.Accumulator)], true))};"],
        FoldRow fold => [Assign(Name(fold.Accumulator), fold.Reduction, Kept(fold.Reduction, Print(fold.Value, true)))],
        FoldBlock { Value: var value, Fold: var fold } when alongColumns => [BlockFold(fold, Print(value, true))],
        FoldBlock { Value: var value, Fold: var fold } => [Assign(fold.Part.Name, fold.Reduction, Print(value, false), ScalarDialect.Float)],
        _ => throw new InvalidOperationException($"no text for {statement}"),
    };

    /// <summary>a = a op b on vectors, as an assignment of its own kind where C# has one.</summary>
    public static string Assign(string target, Reduction reduction, Code value) => Assign(target, reduction, value, VectorDialect.Instance);

    protected override Code Ramp() => Code.Name($"V.Ramp({column})");

    // Lanes beyond the row must not count.
    private Code Kept(Reduction reduction, Code value) =>
        mask is null ? value : Code.Name($"V.Keep({value}, {mask}, {ScalarDialect.Float.Literal(reduction.Identity)})");

    protected override Code Load(LoadExpression load)
    {
        var operand = load.Operand;
        if (!load.IsVector)
            return Code.Name(operand.Name);
        if (operand.Buffer.IsIndex)
            return Code.Name($"V.ToFloat(V.Load(ref Unsafe.As<int, float>(ref {operand.Name}), {column}{Mask}))");
        return operand.ColumnStride == Graph.Dim.One
            ? Code.Name($"V.Load(ref {operand.Name}, {column}{Mask})")
            : Code.Name($"V.Gather(ref {operand.Name}, {Symbols.Times(column, operand.ColumnStride)}, {Symbols.Code(operand.ColumnStride)}, {mask ?? "V.Count"})");
    }

    private string Store(Store store, bool alongColumns)
    {
        var operand = store.Operand;
        if (!alongColumns)
            return $"{operand.Name} = {Print(store.Value, false)};";
        if (Streaming?.Has(operand) == true)
            return Streaming.Store(operand, Print(store.Value, true), column);
        string value = Print(store.Value, true).Within(Binding.Primary);
        return operand.ColumnStride == Graph.Dim.One
            ? $"{value}.Store(ref {operand.Name}, {column}{Mask});"
            : $"{value}.Scatter(ref {operand.Name}, {Symbols.Times(column, operand.ColumnStride)}, {Symbols.Code(operand.ColumnStride)}, {mask ?? "V.Count"});";
    }

    private string BlockFold(Fold fold, Code value)
    {
        var part = Code.Name($"V.Load(ref {fold.Part.Name}, {column}{Mask})");
        var sum = fold.Reduction.Write(VectorDialect.Instance, part, value);
        return $"{sum.Within(Binding.Primary)}.Store(ref {fold.Part.Name}, {column}{Mask});";
    }

    // a * b + c takes one instruction where it is asked for as such.
    protected override Code Apply(ApplyExpression apply)
    {
        Dialect dialect = apply.IsVector ? VectorDialect.Instance : ScalarDialect.Float;
        return apply.IsVector && apply.Op is Add && Fused(apply) is { } fused
            ? fused
            : apply.Op.Write(dialect, [.. apply.Arguments.Select(a => Print(a, apply.IsVector))]);
    }

    private Code? Fused(ApplyExpression sum)
    {
        int product = sum.Arguments.ToList().FindIndex(a => a is ApplyExpression { Op: Multiply, IsVector: true });
        if (product < 0)
            return null;
        var factors = ((ApplyExpression)sum.Arguments[product]).Arguments.Select(a => Print(a, true)).ToList();
        return VectorDialect.Instance.Call("MultiplyAdd", factors[0], factors[1], Print(sum.Arguments[1 - product], true));
    }
}
