using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private Flow Execute(IOperation statement)
    {
        Step(statement);
        switch (statement)
        {
            case IBlockOperation block:
                return Execute(block.Operations);
            case IVariableDeclarationGroupOperation group:
                return Declare(group);
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation);
                return Flow.Next;
            case IReturnOperation result:
                return Return(result);
            case IConditionalOperation choice:
                return Choose(choice);
            case ISwitchOperation choice:
                return Choose(choice);
            case IForLoopOperation loop:
                return Loop(loop);
            case IForEachLoopOperation loop:
                return Loop(loop);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return Flow.Break;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return Flow.Continue;
            case IEmptyOperation or ILocalFunctionOperation: // the call of a local function is reported
                return Flow.Next;
            case IInvalidOperation:
                ReportedByCompiler();
                return Flow.Next;
            default:
                Unsupported(statement);
                return GiveUp();
        }
    }

    private Flow Execute(IEnumerable<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            var flow = Execute(statement);
            if (flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    }

    private Flow Return(IReturnOperation statement)
    {
        if (statement.ReturnedValue is not { } returned)
            return GiveUp();
        _frame.Result = Evaluate(returned);
        _frame.ResultAt = returned.Syntax.GetLocation();
        return Flow.Return;
    }

    // What would be executed next depends on what is not known: there is no way on in this method.
    private Flow GiveUp()
    {
        _frame.Result = Value.Unknown;
        return Flow.Return;
    }

    private Flow Declare(IVariableDeclarationGroupOperation group)
    {
        foreach (var variable in group.Declarations.SelectMany(declaration => declaration.Declarators))
        {
            if (variable.Symbol.RefKind != RefKind.None)
                Unsupported(variable);
            var initializer = variable.GetVariableInitializer();
            if (initializer is not null)
                _frame.Variables[variable.Symbol] = Evaluate(initializer.Value, variable.Symbol.Name);
        }

        return Flow.Next;
    }

    private Flow Choose(IConditionalOperation statement)
    {
        if (Decide(statement.Condition) is not { } condition)
            return GiveUp();
        if (condition)
            return Execute(statement.WhenTrue);
        return statement.WhenFalse is { } otherwise ? Execute(otherwise) : Flow.Next;
    }

    private Flow Choose(ISwitchOperation statement)
    {
        var value = Evaluate(statement.Value);
        if (value is not Constant constant)
        {
            if (value is GraphValue)
                Fail(DiagnosticTable.DataCondition, statement.Value.Syntax);
            return GiveUp();
        }

        if (Find(statement, constant.Content) is not { } found)
            return Flow.Next;
        var flow = Execute(found.Body);
        return flow == Flow.Break ? Flow.Next : flow;
    }

    private ISwitchCaseOperation? Find(ISwitchOperation statement, object? value)
    {
        ISwitchCaseOperation? otherwise = null;
        foreach (var section in statement.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IDefaultCaseClauseOperation)
                    otherwise = section;
                else if (Matches(clause, value))
                    return section;
            }
        }

        return otherwise;
    }

    private bool Matches(ICaseClauseOperation clause, object? value) => clause switch
    {
        ISingleValueCaseClauseOperation single => Evaluate(single.Value) is Constant known && Folding.Same(known.Content, value),
        IPatternCaseClauseOperation pattern =>
            Matches(pattern.Pattern, value) && (pattern.Guard is null || Decide(pattern.Guard) is true),
        _ => Unsupported(clause) is Constant,
    };

    /// <summary>The value of a condition; null when it is not known, which has been reported.</summary>
    private bool? Decide(IOperation condition)
    {
        switch (Evaluate(condition))
        {
            case Constant { Content: bool known }:
                return known;
            case Condition:
                Fail(DiagnosticTable.DataCondition, condition.Syntax);
                return null;
            default:
                return null;
        }
    }
}
