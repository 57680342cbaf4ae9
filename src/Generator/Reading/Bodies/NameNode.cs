using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>
/// The name of a call within the layer it stands in. Names are settled by <see cref="Settle"/> when all calls are known:
/// explicit names stand as they are, implicit ones take 2, 3, … where they meet, and loops append their indices.
/// </summary>
/// <param name="scope">The call of the layer around it; null for the root.</param>
/// <param name="name">The name it asks for.</param>
/// <param name="isExplicit">Whether the user gave it by <c>name:</c>.</param>
/// <param name="site">The syntax of the call: what several iterations of a loop have in common.</param>
/// <param name="iterations">The iteration of each loop around it, outermost first.</param>
internal sealed class NameNode(NameNode? scope, string name, bool isExplicit, SyntaxNode? site, ImmutableArray<int> iterations)
{
    private readonly List<NameNode> _children = [];
    private string? _settled;

    public static NameNode Root() => new(null, "", true, null, []);

    /// <summary>The settled name with those of the layers around it, dotted.</summary>
    public string Path => scope is null or { IsRoot: true } ? Segment : scope.Path + "." + Segment;

    private bool IsRoot => scope is null;

    public NameNode Add(string childName, bool childIsExplicit, SyntaxNode childSite, ImmutableArray<int> childIterations)
    {
        var child = new NameNode(this, childName, childIsExplicit, childSite, childIterations);
        _children.Add(child);
        return child;
    }

    /// <summary>Settles the names of all calls below.</summary>
    /// <param name="duplicate">Told the site and the explicit name of a call whose name is another's.</param>
    public void Settle(Action<SyntaxNode, string> duplicate)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var calls in Groups(explicitly: true))
            SettleExplicit(calls, taken, duplicate);
        foreach (var calls in Groups(explicitly: false))
            SettleImplicit(calls, taken);
        foreach (var child in _children)
            child.Settle(duplicate);
    }

    // The calls of one site that ask for one name: usually one, several in a loop.
    private IEnumerable<List<NameNode>> Groups(bool explicitly) => _children
        .Where(child => child.IsExplicit == explicitly)
        .GroupBy(child => new { child.Site, child.Name })
        .Select(group => group.ToList());

    private static void SettleExplicit(List<NameNode> calls, HashSet<string> taken, Action<SyntaxNode, string> duplicate)
    {
        if (!taken.Add(calls[0].Name))
            duplicate(calls[0].Site!, calls[0].Name);
        if (calls.Count > 1)
            Number(calls, calls[0].Name);
    }

    private static void SettleImplicit(List<NameNode> calls, HashSet<string> taken)
    {
        string unique = calls[0].Name;
        for (int count = 2; !taken.Add(unique); count++)
            unique = calls[0].Name + count;
        Number(calls, unique);
    }

    private static void Number(List<NameNode> calls, string name)
    {
        foreach (var call in calls)
            call._settled = string.Join(".", new[] { name }.Concat(call.Iterations.Select(Text.Invariant)));
    }

    private string Segment => _settled ?? name;

    private string Name => name;

    private bool IsExplicit => isExplicit;

    private SyntaxNode? Site => site;

    private ImmutableArray<int> Iterations => iterations;
}
