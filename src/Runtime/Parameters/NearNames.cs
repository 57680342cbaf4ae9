namespace GraphGen;

/// <summary>Suggestions for a mistyped name.</summary>
static class NearNames
{
    const int Shown = 5;

    /// <summary>A sentence that says the name is unknown and lists those nearest to it.</summary>
    internal static string Message(string name, IReadOnlyList<string> known)
    {
        if (known.Count == 0) return $"There is no tensor '{name}': this collection is empty.";
        var near = known.OrderBy(candidate => Distance(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).Take(Shown);
        var more = known.Count > Shown ? $" (nearest of {known.Count})" : "";
        return $"There is no tensor '{name}'; there is {string.Join(", ", near.Select(candidate => $"'{candidate}'"))}{more}.";
    }

    /// <summary>Levenshtein distance, or less where one name contains the other: a path is often cut short.</summary>
    static int Distance(string a, string b)
    {
        if (b.Contains(a, StringComparison.OrdinalIgnoreCase) || a.Contains(b, StringComparison.OrdinalIgnoreCase)) return 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
