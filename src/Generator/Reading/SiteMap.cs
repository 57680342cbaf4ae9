using System.Collections.Immutable;
using GraphGen.Generator.Graph;
using Microsoft.CodeAnalysis;

namespace GraphGen.Generator.Reading;

/// <summary>Where a call stands, and from where the layers around it are called, innermost first.</summary>
internal sealed record CallSite(Location Location, ImmutableArray<Location> Callers);

/// <summary>The places in the source of what a spec lists, by the spec's indices.</summary>
/// <param name="Network">The name of the class, or of the scalar function.</param>
/// <param name="Inputs">The names of the parameters.</param>
/// <param name="Calls">The names of the called methods; whole expressions for C# operators.</param>
/// <param name="Outputs">The returned expressions of [Forward].</param>
internal sealed record SiteMap(
    Location Network,
    ImmutableArray<Location> Inputs,
    ImmutableArray<CallSite> Calls,
    ImmutableArray<Location> Outputs)
{
    public static SiteMap Of(Location network) => new(network, [], [], []);

    /// <summary>The place of a site; that of the network for an index that is out of range.</summary>
    public CallSite this[Site site] => site.Kind switch
    {
        SiteKind.Call when site.Index < Calls.Length => Calls[site.Index],
        SiteKind.Input when site.Index < Inputs.Length => new CallSite(Inputs[site.Index], []),
        _ => new CallSite(Network, []),
    };
}
