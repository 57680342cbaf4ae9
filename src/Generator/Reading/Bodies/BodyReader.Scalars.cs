using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    /// <summary>A method of Math or MathF: computed on constants, recorded on values of the graph.</summary>
    private Value Scalar(IInvocationOperation call, string? variable)
    {
        var values = Arguments(call).Select(argument => argument.Value).ToList();
        if (values.Contains(Value.Unknown))
            return Value.Unknown;
        string method = call.TargetMethod.Name;
        if (values.All(value => value is Constant))
        {
            var numbers = values.Select(value => Folding.Real(((Constant)value).Content)).ToArray();
            return ScalarFunctions.Compute(method, numbers) is { } result && call.Type is { } type
                ? new Constant(Folding.Cast(result, type))
                : Fail(DiagnosticTable.UnknownCall, call.Syntax, method);
        }

        if (ScalarFunctions.Operator(method) is not { } operation)
            return Fail(DiagnosticTable.UnknownCall, call.Syntax, method);
        string[] names = values.Count == 1 ? ["x"] : ["a", "b"];
        var arguments = names.Zip(values, (name, value) => Argument(name, value)!);
        return Record(operation, arguments, Name(variable ?? Text.CamelCase(method), call.Syntax), call.Syntax);
    }
}
