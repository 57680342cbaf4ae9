namespace GraphGen.Generator.Graph;

/// <summary>What a problem is about: the place the analyzer underlines.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Index">Which of the spec's calls, inputs or outputs it is.</param>
internal readonly record struct Site(SiteKind Kind, int Index)
{
    public static Site Network => new(SiteKind.Network, 0);

    public static Site Call(int index) => new(SiteKind.Call, index);

    public static Site Input(int index) => new(SiteKind.Input, index);
}

internal enum SiteKind
{
    Network,
    Call,
    Input,
}

/// <summary>The user's network cannot be compiled. The analyzer turns this into a diagnostic; the generator emits throwing bodies.</summary>
/// <param name="id">The diagnostic's ID, as in the table of diagnostics.</param>
/// <param name="site">Where the mistake stands.</param>
/// <param name="message">The whole message: it names both shapes or both names, and the way out.</param>
internal sealed class GraphException(string id, Site site, string message) : Exception(message)
{
    public string Id { get; } = id;

    public Site Site { get; } = site;
}
