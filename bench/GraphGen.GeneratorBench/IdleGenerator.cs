using Microsoft.CodeAnalysis;

namespace GraphGen.GeneratorBench;

/// <summary>Looks for networks as GraphGen does, and writes an empty class: what is left is the driver's own work.</summary>
sealed class IdleGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName("GraphGen.NetworkAttribute", (_, _) => true, (found, _) => found.TargetSymbol.Name),
        (output, name) => output.AddSource(name + ".g.cs", "class Empty;"));
}
