using System.Reflection;
using GraphGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GraphGen.Numerics.Tests.Emitted;

/// <summary>A compiled network of the tests.</summary>
/// <param name="Title">What the tests call it.</param>
/// <param name="Spec">What it was compiled from.</param>
/// <param name="Text">The emitted source.</param>
/// <param name="Trees">All of its source.</param>
internal sealed record Emitted(string Title, NetworkSpec Spec, string Text, IReadOnlyList<SyntaxTree> Trees)
{
    /// <summary>Why it could not be compiled.</summary>
    public string? Problem { get; init; }

    public Assembly? Assembly { get; init; }

    public Target Target { get; init; } = Target.Cpu;

    /// <summary>A new instance; fails the test when there is none to be had.</summary>
    public Driver Create(int[] capacities, ulong seed = 1, int threads = 1)
    {
        Assert.True(Problem is null, $"{Title}: {Problem}");
        var type = Assembly!.GetType(DriverText.Name(Spec.Type), throwOnError: true)!;
        return (Driver)Activator.CreateInstance(type, capacities, seed, threads, Target.Device)!;
    }
}
