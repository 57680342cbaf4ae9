using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Analysis;

/// <summary>Finds calls whose results go nowhere: most often a variable that was meant to be used.</summary>
internal static class UnusedCalls
{
    /// <summary>The last calls of unused chains. What a layer computes counts as used when one of its callers uses it.</summary>
    public static IEnumerable<Diagnostic> Find(NetworkSpec spec, SiteMap sites)
    {
        var used = new HashSet<int>(spec.Outputs.Select(output => output.Value).Concat(spec.Calls.SelectMany(Taken)));
        if (spec.Loss is { } loss)
            used.Add(loss);
        return Enumerable.Range(0, spec.Calls.Count)
            .GroupBy(call => sites.Calls[call].Location)
            .Where(calls => calls.All(call => !used.Contains(spec.Inputs.Count + call)))
            .Select(calls => Diagnostic.Create(DiagnosticTable.Unused, calls.Key, Message(spec.Calls[calls.First()])));
    }

    private static string Message(CallSpec call) => $"the result of {call.Operator} is never used; use it, or remove the call";

    private static IEnumerable<int> Taken(CallSpec call) => call.Arguments.SelectMany(argument => argument.Value switch
    {
        TensorArgument tensor => [tensor.Value],
        TensorsArgument tensors => tensors.Values,
        _ => Enumerable.Empty<int>(),
    });
}
