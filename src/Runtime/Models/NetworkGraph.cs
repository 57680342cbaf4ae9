using System.Collections.Immutable;

namespace GraphGen;

/// <summary>What was compiled, as data: the operations and the kernels that hold them.</summary>
public sealed class NetworkGraph
{
    /// <summary>Describes a compiled graph.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="nodes">Its operations; each reads nodes of this list.</param>
    /// <param name="kernels">Its kernels in the order they run; a node belongs to one kernel or to none (inputs, parameters).</param>
    /// <exception cref="ArgumentException">An id is repeated, or names no node.</exception>
    public NetworkGraph(string name, ImmutableArray<GraphNode> nodes, ImmutableArray<GraphKernel> kernels)
    {
        ArgumentNullException.ThrowIfNull(name);
        (Name, Nodes, Kernels) = (name, nodes, kernels);
        var known = new HashSet<int>();
        foreach (var node in nodes)
            if (!known.Add(node.Id)) throw new ArgumentException($"Two nodes have the id {node.Id}.", nameof(nodes));
        foreach (var id in nodes.SelectMany(node => node.Inputs).Concat(kernels.SelectMany(kernel => kernel.Nodes)))
            if (!known.Contains(id)) throw new ArgumentException($"No node has the id {id}, which a node or kernel names.", nameof(nodes));
    }

    /// <summary>The network's name.</summary>
    public string Name { get; }

    /// <summary>The operations.</summary>
    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>The kernels in the order they run.</summary>
    public ImmutableArray<GraphKernel> Kernels { get; }

    /// <summary>The graph as a Mermaid flowchart, a subgraph for each kernel; lines end in <c>\n</c>.</summary>
    public string ToMermaid() => GraphText.Write(this, new MermaidDialect());

    /// <summary>The graph in Graphviz' DOT language, a cluster for each kernel; lines end in <c>\n</c>.</summary>
    public string ToDot() => GraphText.Write(this, new DotDialect());
}
