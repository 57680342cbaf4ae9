namespace GraphGen.Generator.Programs;

/// <summary>What statements use.</summary>
internal static class Uses
{
    /// <summary>The operands that statements read or write.</summary>
    public static IReadOnlyList<Operand> Operands(this IEnumerable<Statement> statements)
    {
        var operands = new List<Operand>();
        foreach (var statement in statements)
        {
            if (statement is Store store)
                operands.Add(store.Operand);
            operands.AddRange(Leaves(Value(statement)).OfType<LoadExpression>().Select(l => l.Operand));
        }

        return operands;
    }

    /// <summary>Roughly how many vector instructions statements take, besides reading and writing.</summary>
    public static int Cost(this IEnumerable<Statement> statements) => statements.Sum(s => Cost(Value(s)) + (s is FoldRow or FoldBlock ? 1 : 0));

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

    private static int Cost(Expression expression) =>
        expression is ApplyExpression apply ? apply.Op.Cost + apply.Arguments.Sum(Cost) : 0;

    private static List<Expression> Leaves(Expression expression)
    {
        var leaves = new List<Expression>();
        AddLeaves(expression, leaves);
        return leaves;
    }

    private static void AddLeaves(Expression expression, List<Expression> leaves)
    {
        if (expression is not ApplyExpression apply)
        {
            leaves.Add(expression);
            return;
        }

        foreach (var argument in apply.Arguments)
            AddLeaves(argument, leaves);
    }
}
