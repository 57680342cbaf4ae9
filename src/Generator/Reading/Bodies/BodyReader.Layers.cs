using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GraphGen.Generator.Reading;

internal sealed partial class BodyReader
{
    private readonly Dictionary<IMethodSymbol, bool> _layers = new(SymbolEqualityComparer.Default);

    private Value Inline(IInvocationOperation call, string? variable)
    {
        var method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.IsEmpty)
            return Fail(DiagnosticTable.ForeignLayer, call.Syntax, method.Name, method.ContainingAssembly?.Name);
        if (Cycle(method) is { } cycle)
            return Fail(DiagnosticTable.LayerRecursion, call.Syntax, cycle);
        if (!IsSound(method))
            return Value.Unknown;
        var arguments = Arguments(call);
        if (CallName(call, arguments, variable) is not { } name)
            return Value.Unknown;
        var frame = new Frame(Implementation(method), name, _frame, Places.OfCall(call.Syntax));
        foreach (var argument in arguments)
            frame.Variables[frame.Method!.Parameters[argument.Parameter.Ordinal]] = argument.Value;
        return Run(frame).Result;
    }

    private bool IsSound(IMethodSymbol layer)
    {
        if (!_layers.TryGetValue(layer, out bool sound))
            _layers[layer] = sound = new MethodChecks(known, problems, cancellation).IsLayer(layer);
        return sound;
    }

    /// <summary>The layers from a running call of the method to this one, such as "A → B → A"; null when it is not running.</summary>
    private string? Cycle(IMethodSymbol method)
    {
        string names = method.Name;
        method = Implementation(method);
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            names = $"{frame.Method?.Name} → {names}";
            if (SymbolEqualityComparer.Default.Equals(frame.Method, method))
                return names;
        }

        return null;
    }
}
