using System.Runtime.CompilerServices;
using GraphGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GraphGen.Generator.Tests.Diagnostics;

/// <summary>The table of diagnostics and its pages of help.</summary>
public class TableTests
{
    public static TheoryData<string> Ids => [.. DiagnosticTable.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void IdsAreUnique() => Assert.Equal(DiagnosticTable.All.Length, DiagnosticTable.All.Select(d => d.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryIdHasAPageOfHelp(string id)
    {
        var descriptor = DiagnosticTable.Find(id);
        string page = File.ReadAllText(Path.Combine(Pages(), id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Example", "## Fix"], heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        string index = File.ReadAllText(Path.Combine(Pages(), "README.md"));
        Assert.Contains($"| [{id}]({id}.md) | {descriptor.DefaultSeverity} |", index, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryReaderDiagnosticIsTested()
    {
        var elsewhere = new[] { "GG0121" };
        var tested = DeclarationMistakes.All.Concat(BodyMistakes.All).Select(mistake => mistake.Id).Concat(elsewhere);
        var expected = DiagnosticTable.All.Select(d => d.Id).Where(id => id.StartsWith("GG01", StringComparison.Ordinal));
        Assert.Equal(expected.Order(), tested.Distinct().Order());
    }

    [Fact]
    public void UnknownIdsAreInternalFailures() => Assert.Equal("GG0299", DiagnosticTable.Find("GG0000").Id);

    [Fact]
    public void OnlyUnreadAndUnusedCodeIsAWarning() => Assert.Equal(
        ["GG0133", "GG0214"],
        DiagnosticTable.All.Where(d => d.DefaultSeverity == DiagnosticSeverity.Warning).Select(d => d.Id));

    private static string Pages([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(path, "../../../../docs/diagnostics"));
}
