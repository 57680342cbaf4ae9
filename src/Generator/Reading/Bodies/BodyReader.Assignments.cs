using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private Value Assignment(IAssignmentOperation assignment, string? variable)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: false }:
                return Assign(assignment.Target, Evaluate(assignment.Value, variable));
            case IDeconstructionAssignmentOperation:
                return Assign(assignment.Target, Evaluate(assignment.Value));
            case ICompoundAssignmentOperation compound:
                var (left, right) = (Evaluate(compound.Target), Evaluate(compound.Value));
                return Assign(compound.Target, Fit(Combine(compound.OperatorKind, left, right, compound, null), compound.Type));
            default:
                return Unsupported(assignment);
        }
    }

    private Value Increment(IIncrementOrDecrementOperation operation)
    {
        var before = Evaluate(operation.Target);
        var kind = operation.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = Assign(operation.Target, Fit(Combine(kind, before, new Constant(1), operation, null), operation.Type));
        return operation.IsPostfix ? before : after;
    }

    // "b += 1" on a byte computes an int and converts it back.
    private static Value Fit(Value value, ITypeSymbol? type) =>
        value is Constant { Content: { } content } && type is not null ? new Constant(Folding.Cast(content, type)) : value;

    private Value Assign(IOperation target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                return _frame.Variables[local.Local] = value;
            case IParameterReferenceOperation parameter:
                return _frame.Variables[parameter.Parameter] = value;
            case IVariableDeclaratorOperation variable:
                return _frame.Variables[variable.Symbol] = value;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value);
            case IDiscardOperation:
                return value;
            case ITupleOperation tuple:
                return Deconstruct(tuple, value);
            default:
                return Unsupported(target);
        }
    }

    private Value Deconstruct(ITupleOperation target, Value value)
    {
        if (value is not TupleValue tuple && value != Value.Unknown)
            return Unsupported(target);
        for (int i = 0; i < target.Elements.Length; i++)
            Assign(target.Elements[i], value is TupleValue known ? known.Items[i] : Value.Unknown);
        return value;
    }
}
