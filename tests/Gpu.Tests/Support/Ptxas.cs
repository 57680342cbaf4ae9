using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace GraphGen.Tests.Support;

/// <summary>NVIDIA's assembler, where it is installed: it needs neither a GPU nor a driver.</summary>
static partial class Ptxas
{
    /// <summary>Where it is: <c>GRAPHGEN_PTXAS</c>, or in the path; null where there is none.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    /// <summary>Says where to look for it.</summary>
    public const string Missing = "there is no ptxas in the path, and GRAPHGEN_PTXAS names none";

    /// <summary>Assembles; fails on errors, on use of the stack and on registers spilled to memory.</summary>
    /// <returns>The assembler's report: registers, shared memory.</returns>
    public static string Check(string ptx, string name)
    {
        string file = System.IO.Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, ptx);
            string report = Run("-arch=sm_90", "-v", "-o", "/dev/null", file);
            var usage = Usage().Match(report);
            Assert.True(usage.Success, $"{name}: {report}");
            Assert.True(usage.Groups.Values.Skip(1).All(group => group.Value == "0"), $"{name}: {usage.Value}");
            return report;
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        string report = process.StandardError.ReadToEnd() + output.Result;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, report);
        return report;
    }

    static IEnumerable<string> Candidates() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, "ptxas"))
            .Prepend(Environment.GetEnvironmentVariable("GRAPHGEN_PTXAS") ?? "");

    [GeneratedRegex("(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads")]
    private static partial Regex Usage();
}
