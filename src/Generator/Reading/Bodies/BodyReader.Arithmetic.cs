using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private Value Binary(IBinaryOperation operation, string? variable)
    {
        var left = Evaluate(operation.LeftOperand);
        bool isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        if (isAnd || operation.OperatorKind == BinaryOperatorKind.ConditionalOr)
            return Combine(left, operation.RightOperand, isAnd);
        return Combine(operation.OperatorKind, left, Evaluate(operation.RightOperand), operation, variable);
    }

    private Value Combine(Value left, IOperation rightOperand, bool isAnd)
    {
        if (left is Constant { Content: bool known })
            return known == isAnd ? Evaluate(rightOperand) : left;
        if (left is not Condition a)
            return Value.Unknown;
        return Evaluate(rightOperand) switch
        {
            Constant { Content: bool b } constant => b == isAnd ? left : constant,
            Condition b => isAnd ? new And(a, b) : new Or(a, b),
            _ => Value.Unknown,
        };
    }

    /// <summary>A binary operator on values: folded for constants, recorded for tensors and scalars of the graph.</summary>
    private Value Combine(BinaryOperatorKind kind, Value left, Value right, IOperation operation, string? variable)
    {
        if (left is Constant a && right is Constant b)
            return Fold(kind, a.Content, b.Content, operation);
        if (left is not (GraphValue or Constant) || right is not (GraphValue or Constant))
            return left == Value.Unknown || right == Value.Unknown ? Value.Unknown : Unsupported(operation);
        return kind switch
        {
            BinaryOperatorKind.Add => Record("Add", left, right, operation, variable),
            BinaryOperatorKind.Subtract => Record("Subtract", left, right, operation, variable),
            BinaryOperatorKind.Multiply => Record("Multiply", left, right, operation, variable),
            BinaryOperatorKind.Divide => Record("Divide", left, right, operation, variable),
            BinaryOperatorKind.LessThan => Compare("Less", left, right, operation),
            BinaryOperatorKind.GreaterThan => Compare("Less", right, left, operation),
            BinaryOperatorKind.LessThanOrEqual => Compare("LessOrEqual", left, right, operation),
            BinaryOperatorKind.GreaterThanOrEqual => Compare("LessOrEqual", right, left, operation),
            BinaryOperatorKind.Equals => Compare("Equal", left, right, operation),
            BinaryOperatorKind.NotEquals => new Not(Compare("Equal", left, right, operation)),
            _ => Unsupported(operation),
        };
    }

    private Comparison Compare(string name, Value a, Value b, IOperation operation) =>
        new(Record(name, a, b, operation, null).Index);

    // Both are values of the graph or constants.
    private GraphValue Record(string name, Value a, Value b, IOperation operation, string? variable)
    {
        ArgumentSpec[] arguments = [Argument("a", a)!, Argument("b", b)!];
        return Record(name, arguments, Name(variable ?? Text.CamelCase(name), operation.Syntax), operation.Syntax);
    }

    private Value Fold(BinaryOperatorKind kind, object? a, object? b, IOperation operation)
    {
        try
        {
            return Folding.Binary(kind, a, b) is { } result ? new Constant(result) : Unsupported(operation);
        }
        catch (ArithmeticException exception)
        {
            string why = exception is DivideByZeroException ? "the divisor is 0" : "the result overflows";
            return Fail(DiagnosticTable.ConstantFailure, operation.Syntax, why);
        }
    }

    private Value Unary(IUnaryOperation operation, string? variable) => (Evaluate(operation.Operand), operation.OperatorKind) switch
    {
        (Constant { Content: { } content }, var kind) =>
            Folding.Unary(kind, content) is { } result ? new Constant(result) : Unsupported(operation),
        (GraphValue value, UnaryOperatorKind.Minus) =>
            Record("Negate", [Argument("x", value)!], Name(variable ?? "negate", operation.Syntax), operation.Syntax),
        (GraphValue value, UnaryOperatorKind.Plus) => value,
        (Condition condition, UnaryOperatorKind.Not) => new Not(condition),
        (GraphValue, _) => Unsupported(operation),
        _ => Value.Unknown,
    };
}
