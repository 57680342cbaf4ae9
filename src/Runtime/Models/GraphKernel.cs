using System.Collections.Immutable;

namespace GraphGen;

/// <summary>One emitted kernel: a group of nodes that run fused.</summary>
/// <param name="Name">The emitted method's name.</param>
/// <param name="Summary">One sentence: what is fused.</param>
/// <param name="Reads">Names of the buffers it reads.</param>
/// <param name="Writes">Names of the buffers it writes.</param>
/// <param name="Reason">Why it ends where it ends.</param>
/// <param name="Nodes">Ids of its nodes.</param>
public sealed record GraphKernel(
    string Name, string Summary, ImmutableArray<string> Reads, ImmutableArray<string> Writes, string Reason, ImmutableArray<int> Nodes);
