using System.Text.RegularExpressions;
using GraphGen.Generator.Analysis;
using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Diagnostics;

public class MistakeTests
{
    private static readonly string[] Harmless = ["CS0162", "CS0164", "CS0626", "CS8509", "CS0824"];

    public static TheoryData<Mistake> Mistakes => [.. DeclarationMistakes.All, .. BodyMistakes.All];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task OneMistakeGivesOneDiagnostic(Mistake mistake)
    {
        var found = await Testing.Analysis.Run(Source.Compile(mistake.Code), new NetworkAnalyzer());
        var reported = found.Where(diagnostic => !Harmless.Contains(diagnostic.Id)).ToList();
        Assert.Equal([(mistake.Id, mistake.Underlined)], reported.Select(d => (d.Id, d.Underlined())));
        Assert.DoesNotMatch(new Regex(@"\{\d\}"), reported[0].GetMessage());
    }
}
