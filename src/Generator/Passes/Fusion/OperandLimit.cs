using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;

namespace GraphGen.Generator.Passes.Fusion;

/// <summary>
/// Keeps kernels to so many operands: they become a GPU kernel's arguments, 16 bytes each, and a driver takes 4096 bytes.
/// </summary>
internal sealed class OperandLimit
{
    /// <summary>The most operands of a group, counted as if its inputs were stored.</summary>
    public const int Most = 64;

    /// <summary>
    /// The most values of other groups that a group computes again. Each brings at most 18 operands more, since it costs less than
    /// <see cref="Elementwise.Expensive"/> and an operation takes three: 208 in all, which leaves room for the rest of a product.
    /// </summary>
    public const int MostRepeated = 8;

    private readonly Dictionary<Node, List<Node>> _users = [];
    private readonly HashSet<Node> _results;

    public OperandLimit(ModeGraph graph)
    {
        _results = [.. graph.Results.Select(Fuse.Source)];
        foreach (var node in graph.Reachable.Where(n => Fuse.Source(n) == n))
        {
            foreach (var input in node.Inputs)
                UsersOf(Fuse.Source(input)).Add(node);
        }
    }

    /// <summary>Why a group, with what joins it, is too much for one kernel; null when it is not.</summary>
    public string? Refusal(Group group, Node? joining = null)
    {
        var reads = new HashSet<Node>();
        int operands = joining is null ? 0 : Count(joining);
        foreach (var node in group.Nodes)
            operands += Count(node);
        return operands > Most ? $"a kernel reads and writes at most {Most} tensors" : null;

        int Count(Node node)
        {
            int count = Writes(node, IsInside);
            foreach (var input in node.Inputs)
            {
                if (!IsInside(Fuse.Source(input)) && !Generated.IsUniform(input) && reads.Add(input))
                    count += input.Type == ElementType.Bool ? 2 : 1; // of a comparison, what it compares
            }

            return count;
        }

        bool IsInside(Node node) => node == joining || group.LevelOf(node) is not null;
    }

    // The result, where others need it, and the parts of a fold.
    private int Writes(Node node, Predicate<Node> isInside) =>
        (_results.Contains(node) || !UsersOf(node).TrueForAll(isInside) ? 1 : 0) + (node.Op is Reduction ? 1 : 0);

    private List<Node> UsersOf(Node node)
    {
        if (!_users.TryGetValue(node, out var users))
            _users.Add(node, users = []);
        return users;
    }
}
