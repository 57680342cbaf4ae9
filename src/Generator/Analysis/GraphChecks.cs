using GraphGen.Generator.Graph;
using GraphGen.Generator.Passes;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Analysis;

/// <summary>What the compiler has to say about a spec that reads well. This is the analyzer's only way into the compiler.</summary>
internal static class GraphChecks
{
    /// <summary>The mistake in a network's graph; a failure of ours is one, too, at the network's name. Null when there is none.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static GraphException? Check(NetworkSpec spec, CancellationToken cancellation) =>
        Guard(spec.Type.Name, () => Compiler.Check(spec, cancellation));

    /// <summary>The mistake in a scalar function, likewise.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static GraphException? Check(GradientSpec spec, CancellationToken cancellation) =>
        Guard(spec.Method, () => Compiler.Check(spec, cancellation));

    private static GraphException? Guard(string name, Func<GraphException?> check)
    {
        try
        {
            return check();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            string message = $"GraphGen failed at '{name}' with {failure.GetType().Name}: {failure.Message}; please report it";
            return new GraphException(DiagnosticTable.Internal.Id, Site.Network, message);
        }
    }
}
