using System.Text.RegularExpressions;

namespace GraphGen.Tests.Support;

/// <summary>Where the registers of an assembly text get their values from.</summary>
sealed partial class PtxFlow
{
    readonly List<Definition> _all = [];
    readonly Dictionary<string, List<Definition>> _byRegister = [];

    public PtxFlow(string ptx)
    {
        int block = 0, line = 0;
        foreach (string text in ptx.Split('\n'))
        {
            if (Boundary().IsMatch(text))
                block++;
            if (Instruction().Match(text) is { Success: true } match)
                Add(match, block, line);
            line++;
        }
    }

    /// <summary>
    /// An instruction by which a register may differ between the threads of a group, or null: the number of the thread, memory of its
    /// own, or what follows from them. Threads that read the same place read the same value.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="line">Where it is used, as a line number from 0; registers are used again for other values.</param>
    public string? Divergence(string register, int line) => Divergence(Reaching(register, line), []);

    string? Divergence(IEnumerable<Definition> definitions, HashSet<Definition> seen)
    {
        foreach (var definition in definitions.Where(seen.Add))
        {
            if (OwnValue().IsMatch(definition.Text))
                return definition.Text;
            var sources = Register().Matches(definition.Sources).SelectMany(source => Reaching(source.Value, definition.Line));
            if (Divergence(sources, seen) is { } divergence)
                return divergence;
        }

        return null;
    }

    // The last definition above in the same run of instructions; otherwise any.
    IEnumerable<Definition> Reaching(string register, int line)
    {
        if (!_byRegister.TryGetValue(register, out var definitions))
            return [];
        int block = _all.LastOrDefault(one => one.Line <= line)?.Block ?? 0;
        var last = definitions.LastOrDefault(one => one.Line < line && one.Block == block);
        return last is null ? definitions : [last];
    }

    void Add(Match match, int block, int line)
    {
        var definition = new Definition(match.Value.Trim(), match.Groups["sources"].Value, block, line);
        _all.Add(definition);
        foreach (Match target in Register().Matches(match.Groups["target"].Value))
        {
            if (!_byRegister.TryGetValue(target.Value, out var definitions))
                _byRegister.Add(target.Value, definitions = []);
            definitions.Add(definition);
        }
    }

    sealed record Definition(string Text, string Sources, int Block, int Line);

    // A label, or what follows a branch.
    [GeneratedRegex(@"^\s*L_\w+:|\bbra\b|\bbrx\b")]
    private static partial Regex Boundary();

    // operation target, sources; the target may be a list in braces
    [GeneratedRegex(@"^\s*(@!?%p\d+\s+)?[a-z][\w.:]*\s+(?<target>\{[^}]*\}|%\w+)(?<sources>[^;]*);")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"%[a-z]+\d+\b")]
    private static partial Regex Register();

    [GeneratedRegex(@"\bld\.local|%tid|%laneid|\bshfl|\batom|\bvote|\bactivemask")]
    private static partial Regex OwnValue();
}
