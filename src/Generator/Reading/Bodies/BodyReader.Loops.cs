using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private Flow Loop(IForLoopOperation loop)
    {
        Execute(loop.Before);
        return Unroll(() => Continues(loop), () => Iterate(loop.Body, loop.AtLoopBottom));
    }

    private Flow Loop(IForEachLoopOperation loop)
    {
        var collection = Evaluate(loop.Collection);
        if (collection is not ListValue list)
        {
            if (collection is not Constant and not GraphValue)
                return GiveUp();
            Fail(DiagnosticTable.LoopBound, loop.Collection.Syntax);
            return GiveUp();
        }

        int next = 0;
        return Unroll(() => next < list.Items.Length, () =>
        {
            Assign(loop.LoopControlVariable, list.Items[next++]);
            return Iterate(loop.Body, []);
        });
    }

    private Flow Unroll(Func<bool?> continues, Func<Flow> iterate)
    {
        var outer = _frame.Iterations;
        try
        {
            for (int iteration = 0; ; iteration++)
            {
                if (continues() is not { } goesOn)
                    return GiveUp();
                if (!goesOn)
                    return Flow.Next;
                _frame.Iterations = outer.Add(iteration);
                if (iterate() is var flow and (Flow.Break or Flow.Return))
                    return flow == Flow.Break ? Flow.Next : flow;
            }
        }
        finally
        {
            _frame.Iterations = outer;
        }
    }

    private Flow Iterate(IOperation body, IEnumerable<IOperation> bottom)
    {
        var flow = Execute(body);
        if (flow is Flow.Next or Flow.Continue)
            flow = Execute(bottom);
        return flow;
    }

    private bool? Continues(IForLoopOperation loop)
    {
        if (loop.Condition is not { } condition)
        {
            problems.Report(DiagnosticTable.LoopBound, loop.Syntax.GetFirstToken().GetLocation());
            return null;
        }

        switch (Evaluate(condition))
        {
            case Constant { Content: bool known }:
                return known;
            case Condition:
                Fail(DiagnosticTable.LoopBound, condition.Syntax);
                return null;
            default:
                return null;
        }
    }
}
