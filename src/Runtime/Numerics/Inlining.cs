using System.Runtime.CompilerServices;

namespace GraphGen.Kernels;

/// <summary>Short names for the two hints hot code carries.</summary>
static class Inlining
{
    /// <summary>For small members: vector operations must vanish into the loop that uses them.</summary>
    public const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>For methods with hot loops: the first step must not run in unoptimised code.</summary>
    public const MethodImplOptions Optimize = MethodImplOptions.AggressiveOptimization;

    /// <summary>For rare paths that would only make their caller larger.</summary>
    public const MethodImplOptions Outline = MethodImplOptions.NoInlining;
}
