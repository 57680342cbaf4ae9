using Microsoft.CodeAnalysis;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>What networks are compiled for and run on: here the CPU.</summary>
internal class Target
{
    public static Target Cpu { get; } = new();

    /// <summary>Whether the compilation refers to the package for GPUs.</summary>
    public virtual bool HasGpu => false;

    /// <summary>What it refers to beside the runtime.</summary>
    public virtual IEnumerable<MetadataReference> References => [];

    /// <summary>The device that networks are constructed on; null for the CPU.</summary>
    public virtual object? Device => null;

    /// <summary>Spoils all working memory.</summary>
    public virtual void Spoil(Network network)
    {
        var arena = typeof(Network).GetProperty("Arena", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        ((Kernels.Arena)arena.GetValue(network)!).Values.Fill(float.NaN);
    }
}
