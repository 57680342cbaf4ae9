using System.Collections.Immutable;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private Value Invoke(IInvocationOperation call, string? variable)
    {
        var method = call.TargetMethod;
        if (known.IsOperator(method))
            return Operator(call, variable);
        if (known.IsLayer(method))
            return Inline(call, variable);
        if (known.IsInit(method.ContainingType) && method.IsStatic)
            return Initializer(call);
        if (ScalarFunctions.Owns(method))
            return Scalar(call, variable);
        if (ScalarFunctions.IsRange(method))
            return Range(call);
        if (call.Instance is { } instance && Evaluate(instance) == Value.Unknown)
            return Value.Unknown;
        return method.MethodKind == MethodKind.LocalFunction
            ? Fail(DiagnosticTable.Unsupported, call.Syntax, "a local function", "make it a static method marked [Layer]")
            : Fail(DiagnosticTable.UnknownCall, call.Syntax, method.Name);
    }

    /// <summary>The arguments of a call by parameter, in the order of the parameters, evaluated in the order of the source.</summary>
    private List<PassedArgument> Arguments(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Parameter is not null)
        .Select(argument => new PassedArgument(argument.Parameter!, Evaluate(argument.Value), argument))
        .ToList() // evaluates before it sorts
        .OrderBy(argument => argument.Parameter.Ordinal)
        .ToList();

    private Value Operator(IInvocationOperation call, string? variable)
    {
        var arguments = Arguments(call);
        var specs = arguments
            .Where(argument => argument.Value is not Constant { Content: null } && argument.Parameter.Name != "name")
            .Select(argument => Argument(argument.Parameter, argument.Value) ?? ReportConstants(argument.Source, argument.Value))
            .ToList();
        if (CallName(call, arguments, variable) is not { } name || specs.Contains(null))
            return Value.Unknown;
        return Record(call.TargetMethod.Name, specs!, name, call.Syntax);
    }

    // Known values have no spec only where constants and tensors stand in one list.
    private ArgumentSpec? ReportConstants(IArgumentOperation source, Value value)
    {
        if (value is ListValue list && !list.Items.Contains(Value.Unknown))
            Unsupported(source.Value, "pass tensors only");
        return null;
    }

    private NameNode? CallName(IInvocationOperation call, List<PassedArgument> arguments, string? variable)
    {
        var given = arguments.FirstOrDefault(argument => argument.Parameter.Name == "name");
        if (given is null or { Value: Constant { Content: null } })
            return Name(variable ?? Text.CamelCase(call.TargetMethod.Name), call.Syntax);
        if (given.Value is not Constant { Content: string name })
            return null;
        if (name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_'))
            return Name(name, call.Syntax, isExplicit: true);
        Fail(DiagnosticTable.BadName, given.Source.Value.Syntax, name);
        return null;
    }

    // The type tells what an empty list is a list of.
    private ArgumentSpec? Argument(IParameterSymbol parameter, Value value) => (value, parameter.Type) switch
    {
        (ListValue { Items.IsEmpty: true }, IArrayTypeSymbol { ElementType: var type }) when known.IsTensor(type) =>
            new ArgumentSpec(parameter.Name, new TensorsArgument(EquatableArray<int>.Empty)),
        (ListValue { Items.IsEmpty: true }, IArrayTypeSymbol { ElementType: var type }) when known.IsDim(type) =>
            new ArgumentSpec(parameter.Name, new ShapeArgument(EquatableArray<DimSpec>.Empty)),
        _ => Argument(parameter.Name, value),
    };

    /// <summary>A value as an argument; null when it is unknown or can not be one.</summary>
    private static ArgumentSpec? Argument(string name, Value value)
    {
        ArgumentValue? argument = value switch
        {
            GraphValue graph => new TensorArgument(graph.Index),
            Constant { Content: bool flag } => new FlagArgument(flag),
            Constant { Content: string text } => new TextArgument(text),
            Constant { Content: { } number } when Folding.IsNumber(number) => new NumberArgument(Folding.Real(number)),
            InitValue init => init.Argument,
            ListValue list => List(list.Items),
            _ => null,
        };
        return argument is null ? null : new ArgumentSpec(name, argument);
    }

    private static ArgumentValue? List(ImmutableArray<Value> items)
    {
        if (items.All(item => item is Constant { Content: int }))
            return new IntegersArgument(items.Select(item => (int)((Constant)item).Content!).ToEquatable());
        if (items.All(item => item is GraphValue))
            return new TensorsArgument(items.Select(item => ((GraphValue)item).Index).ToEquatable());
        return items.All(item => item is DimValue)
            ? new ShapeArgument(items.Select(item => ((DimValue)item).Dim).ToEquatable())
            : null;
    }

    private Value Initializer(IInvocationOperation call)
    {
        var values = Arguments(call).Select(argument => (argument.Value as Constant)?.Content).ToList();
        return values.All(Folding.IsNumber)
            ? new InitValue(new InitArgument(call.TargetMethod.Name, values.Select(Folding.Real).ToEquatable()))
            : Value.Unknown;
    }

    private Value Range(IInvocationOperation call)
    {
        var values = Arguments(call).Select(argument => argument.Value).ToList();
        if (values.Contains(Value.Unknown))
            return Value.Unknown;
        return values is [Constant { Content: int start }, Constant { Content: int count and >= 0 and <= Recorder.Limit }]
            ? new ListValue(Enumerable.Range(start, count).Select(Value (i) => new Constant(i)).ToImmutableArray())
            : Fail(DiagnosticTable.LoopBound, call.Syntax);
    }

    private sealed record PassedArgument(IParameterSymbol Parameter, Value Value, IArgumentOperation Source);
}
