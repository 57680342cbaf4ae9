using System.Text.RegularExpressions;
using Xunit;

namespace GraphGen.Tests.Support;

/// <summary>What the assembly text of a kernel must not contain.</summary>
static partial class PtxRules
{
    /// <summary>Compiles a kernel, checks its text and, where the assembler is at hand, what becomes of it.</summary>
    public static void Check(Type kernel)
    {
        string ptx = PtxCompiler.Compile(kernel);
        Check(ptx, kernel.ToString());
        if (Ptxas.Path is not null)
            Ptxas.Check(ptx, kernel.ToString());
    }

    /// <summary>Fails for functions that were not inlined or do not exist, and for branches that wrongly count as uniform.</summary>
    public static void Check(string ptx, string name)
    {
        Assert.Contains(".entry", ptx);
        var function = Function().Match(ptx);
        Assert.False(function.Success, $"{name}: {function.Value}");
        var flow = new PtxFlow(ptx);
        string[] lines = ptx.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            var branch = UniformBranch().Match(lines[line]);
            string? divergence = branch.Success ? flow.Divergence(branch.Groups["register"].Value, line) : null;
            Assert.True(divergence is null, $"{name}: {branch.Value} depends on {divergence}");
        }
    }

    [GeneratedRegex(@"^.*(\.func\b|\.extern\b|\bcall\b).*$", RegexOptions.Multiline)]
    private static partial Regex Function();

    [GeneratedRegex(@"(@!?(?<register>%p\d+)\s+bra\.uni|\bbrx\.idx\.uni\s+(?<register>%r\d+)).*")]
    private static partial Regex UniformBranch();
}
