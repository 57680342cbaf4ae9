using System.Text.RegularExpressions;

namespace GraphGen.Tests.Support;

/// <summary>Where the registers of an assembly text get their values from.</summary>
sealed partial class PtxFlow
{
    readonly Dictionary<string, List<string>> _definitions = [];

    public PtxFlow(string ptx)
    {
        foreach (Match match in Instruction().Matches(ptx))
            foreach (Match target in Register().Matches(match.Groups["target"].Value))
                Definitions(target.Value).Add(match.Value);
    }

    /// <summary>
    /// An instruction by which a register may differ between the threads of a group, or null: memory, or the number of the thread.
    /// </summary>
    public string? Divergence(string register) => Divergence(register, []);

    string? Divergence(string register, HashSet<string> seen)
    {
        if (!seen.Add(register))
            return null;
        foreach (string definition in Definitions(register))
        {
            if (OwnValue().IsMatch(definition))
                return definition;
            var sources = Register().Matches(Instruction().Match(definition).Groups["sources"].Value);
            if (sources.Select(source => Divergence(source.Value, seen)).FirstOrDefault(found => found is not null) is { } divergence)
                return divergence;
        }

        return null;
    }

    List<string> Definitions(string register)
    {
        if (!_definitions.TryGetValue(register, out var definitions))
            _definitions.Add(register, definitions = []);
        return definitions;
    }

    // operation target, sources; the target may be a list in braces
    [GeneratedRegex(@"^\s*(@!?%p\d+\s+)?[a-z][\w.:]*\s+(?<target>\{[^}]*\}|%\w+)(?<sources>[^;]*);", RegexOptions.Multiline)]
    private static partial Regex Instruction();

    [GeneratedRegex(@"%[a-z]+\d+\b")]
    private static partial Regex Register();

    [GeneratedRegex(@"\bld\.(?!param)|%tid|%laneid|\bshfl|\batom|\bvote|\bactivemask")]
    private static partial Regex OwnValue();
}
