namespace GraphGen.Generator.Programs;

/// <summary>What statements use.</summary>
internal static class Uses
{
    /// <summary>The operands that statements read or write.</summary>
    public static IEnumerable<Operand> Operands(this IEnumerable<Statement> statements) =>
        statements.SelectMany(s => (s is Store store ? new[] { store.Operand } : []).Concat(Leaves(Value(s)).OfType<LoadExpression>().Select(l => l.Operand)));

    /// <summary>Those of the definitions, in order, that the users need, be it through one another.</summary>
    public static IEnumerable<Statement> NeededBy(this IEnumerable<Statement> definitions, IEnumerable<Statement> users)
    {
        var needed = new HashSet<Local>(users.SelectMany(Locals));
        var kept = new List<Statement>();
        foreach (var let in definitions.OfType<Let>().Reverse().Where(l => needed.Contains(l.Local)))
        {
            needed.UnionWith(Locals(let));
            kept.Insert(0, let);
        }

        return kept;
    }

    private static IEnumerable<Local> Locals(Statement statement) =>
        Leaves(Value(statement)).OfType<LocalExpression>().Select(l => l.Local);

    private static Expression Value(Statement statement) => statement switch
    {
        Let let => let.Value,
        Store store => store.Value,
        FoldRow fold => fold.Value,
        FoldBlock fold => fold.Value,
        _ => throw new InvalidOperationException($"a statement without a value: {statement}"),
    };

    private static IEnumerable<Expression> Leaves(Expression expression) =>
        expression is ApplyExpression apply ? apply.Arguments.SelectMany(Leaves) : [expression];
}
