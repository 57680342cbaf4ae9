using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphGen.Generator.Reading;

/// <summary>
/// What was read from declarations, for as long as no edit can have changed it. A spec depends on the files whose bodies were read, and
/// of all others on declarations and constants only: typing in the body of another method changes nothing. So the cost of a keystroke
/// does not grow with the networks of a project.
/// </summary>
/// <remarks>It holds on to the files of the latest compilation, as the driver does, and to no earlier ones.</remarks>
internal sealed class ReadingMemory<T>
    where T : class
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>What was read from a declaration, or else what <paramref name="read"/> reads, with the files that it read.</summary>
    public T? Recall(SyntaxNode declaration, Compilation compilation, Func<(T? Spec, ImmutableArray<SyntaxTree> Files)> read)
    {
        var entry = _entries.GetOrCreateValue(declaration);
        if (entry.Latest is { } latest && latest.Surroundings.MeanTheSameIn(compilation, latest.Files))
        {
            entry.Latest = latest with { Surroundings = new(compilation) };
            return latest.Spec;
        }

        var (spec, files) = read();
        entry.Latest = new(spec, files, new(compilation));
        return spec;
    }

    private sealed class Entry
    {
        public Memory? Latest { get; set; }
    }

    private sealed record Memory(T? Spec, ImmutableArray<SyntaxTree> Files, Surroundings Surroundings);
}

/// <summary>A compilation without its symbols.</summary>
internal sealed class Surroundings(Compilation compilation)
{
    private readonly string? _assembly = compilation.AssemblyName;
    private readonly CompilationOptions _options = compilation.Options;
    private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;
    private readonly ImmutableArray<SyntaxTree> _trees = [.. compilation.SyntaxTrees];

    /// <summary>Whether nothing differs there but what stands inside of bodies, and nothing at all in the given files.</summary>
    public bool MeanTheSameIn(Compilation other, ImmutableArray<SyntaxTree> files)
    {
        if (other.AssemblyName != _assembly || !other.Options.Equals(_options) || !other.ExternalReferences.SequenceEqual(_references))
            return false;
        int place = 0;
        foreach (var tree in other.SyntaxTrees)
        {
            if (place == _trees.Length || !(tree == _trees[place] || (!files.Contains(_trees[place]) && DeclareTheSame(_trees[place], tree))))
                return false;
            place++;
        }

        return place == _trees.Length;
    }

    // Roslyn's own comparison: of constants the values count, too.
    private static bool DeclareTheSame(SyntaxTree before, SyntaxTree after) =>
        before.FilePath == after.FilePath && before.Options.Equals(after.Options) && SyntaxFactory.AreEquivalent(before, after, topLevel: true);
}
