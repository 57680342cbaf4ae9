using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Emission;

/// <summary>The README shows a network and its use: both compile, and the network is that of the Mnist sample.</summary>
public class ReadmeTests
{
    private static readonly string[] Blocks =
        [.. Regex.Matches(Read("README.md"), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    [Fact]
    public void TheNetworkAndItsUseCompile()
    {
        string network = Regex.Replace(Blocks[0], "^using .*\n", "", RegexOptions.Multiline);
        string use = "static class Use { static void Run(float[] pixels, int[] digits) { " + Blocks[1] + " } }";
        Assert.Empty(Generation.Compile(network, use));
    }

    [Fact]
    public void TheNetworkIsThatOfTheSample() =>
        Assert.Equal(Read("samples/Mnist/DigitNet.cs").Replace("namespace Mnist;\n\n", ""), Blocks[0]);

    private static string Read(string file, [CallerFilePath] string path = "") =>
        File.ReadAllText(Path.GetFullPath(Path.Combine(path, "../../../..", file))).ReplaceLineEndings("\n");
}
