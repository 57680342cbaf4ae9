using System.Collections.Immutable;

namespace GraphGen;

/// <summary>One operation of a compiled graph.</summary>
/// <param name="Id">A number that no other node of the graph has.</param>
/// <param name="Name">The user's variable or the parameter's path; may be empty.</param>
/// <param name="Operation">The primitive, such as <c>matmul</c>.</param>
/// <param name="Shape">The result's shape, such as <c>[batch, 784]</c>.</param>
/// <param name="Inputs">Ids of the nodes it reads, in order.</param>
public sealed record GraphNode(int Id, string Name, string Operation, string Shape, ImmutableArray<int> Inputs);
