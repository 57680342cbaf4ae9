using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private Value Choose(IConditionalOperation choice, string? variable)
    {
        var condition = Evaluate(choice.Condition);
        if (condition is Constant { Content: bool known })
            return Evaluate(known ? choice.WhenTrue : choice.WhenFalse!, variable);
        if (condition is not Condition data)
            return Value.Unknown;
        var (a, b) = (Evaluate(choice.WhenTrue), Evaluate(choice.WhenFalse!));
        return Argument("a", a) is { } whenTrue && Argument("b", b) is { } whenFalse
            ? Select(data, whenTrue, whenFalse, choice.Syntax, variable)
            : Value.Unknown;
    }

    // Select(a and b, x, y) = Select(a, Select(b, x, y), y), and so on: conditions themselves are never values.
    private Value Select(Condition condition, ArgumentSpec a, ArgumentSpec b, SyntaxNode syntax, string? variable)
    {
        switch (condition)
        {
            case Not not:
                return Select(not.Inner, b with { Name = "a" }, a with { Name = "b" }, syntax, variable);
            case And and:
                var both = Argument("a", Select(and.Right, a, b, syntax, null))!;
                return Select(and.Left, both, b, syntax, variable);
            case Or or:
                var either = Argument("b", Select(or.Right, a, b, syntax, null))!;
                return Select(or.Left, a, either, syntax, variable);
            default:
                var test = new ArgumentSpec("condition", new TensorArgument(((Comparison)condition).Index));
                return Record("Select", [test, a, b], Name(variable ?? "select", syntax), syntax);
        }
    }

    private Value Choose(ISwitchExpressionOperation choice, string? variable)
    {
        var value = Evaluate(choice.Value);
        if (value is not Constant constant)
            return value is GraphValue ? Fail(DiagnosticTable.DataCondition, choice.Value.Syntax) : Value.Unknown;
        foreach (var arm in choice.Arms)
        {
            if (Matches(arm.Pattern, constant.Content) && (arm.Guard is null || Decide(arm.Guard) is true))
                return Evaluate(arm.Value, variable);
        }

        return problems.Any
            ? Value.Unknown
            : Fail(DiagnosticTable.ConstantFailure, choice.Syntax, $"no arm of the switch matches {Text.Of(constant.Content)}");
    }

    private Value Test(IIsPatternOperation test)
    {
        var value = Evaluate(test.Value);
        return value is Constant constant ? new Constant(Matches(test.Pattern, constant.Content))
            : value is GraphValue ? Fail(DiagnosticTable.DataCondition, test.Syntax)
            : Value.Unknown;
    }

    private bool Matches(IPatternOperation pattern, object? value) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation constant => Evaluate(constant.Value) is Constant known && Folding.Same(known.Content, value),
        IRelationalPatternOperation relation => Evaluate(relation.Value) is Constant { Content: { } bound } && value is not null
            && Folding.Binary(relation.OperatorKind, value, bound) is true,
        INegatedPatternOperation not => !Matches(not.Pattern, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and =>
            Matches(and.LeftPattern, value) && Matches(and.RightPattern, value),
        IBinaryPatternOperation or => Matches(or.LeftPattern, value) || Matches(or.RightPattern, value),
        _ => Unsupported(pattern) is Constant,
    };
}
