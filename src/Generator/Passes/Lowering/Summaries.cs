using GraphGen.Generator.Graph;
using GraphGen.Generator.Operators;
using GraphGen.Generator.Passes.Fusion;
using GraphGen.Generator.Programs;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator.Passes.Lowering;

/// <summary>Kernels in one English sentence each: for the remarks on the user's class and the comments of the emitted code.</summary>
internal static class Summaries
{
    /// <summary>The user's statements that the nodes come from.</summary>
    public static IReadOnlyList<string> Sources(NetworkSpec spec, IEnumerable<Node> nodes) =>
        [.. nodes.Select(n => n.Label.Call).Where(c => c >= 0).OrderBy(c => c).Select(c => spec.Calls[c].Code).Distinct()];

    public static string OfRows(Group group, IReadOnlyList<Node> results) =>
        $"{Subject(results)}: {Steps(group.Nodes)}{(group.Shape.Rank == 0 ? "" : " for each row of " + group.Shape)}{Sums(group)}.";

    private static string Sums(Group group)
    {
        var sums = group.Nodes.Where(n => n.Op is Reduction && group.LevelOf(n) is Level.Column or Level.Total).Select(Naming.Short).Distinct().ToList();
        return sums.Count == 0 ? "" : $"; over all rows {string.Join(", ", sums)}";
    }

    public static string OfProduct(Group group, ContractionKernel kernel)
    {
        var epilogue = group.Nodes.Where(n => n != group.Product).ToList();
        string lead = kernel.Lead.Count == 0 ? "" : $" for each of [{string.Join(", ", kernel.Lead)}]";
        string before = kernel.Prologue is null ? "" : ", the left operand computed as it is read";
        string after = kernel.Epilogue is null ? "" : $", then {Steps(epilogue)} on each finished tile";
        return $"{Subject([.. group.Nodes])}: the product [{kernel.M}, {kernel.K}] x [{kernel.K}, {kernel.N}]{lead}{before}{after}.";
    }

    private static string Subject(IReadOnlyList<Node> nodes) =>
        string.Join(", ", nodes.Select(n => n.Label.Name).Where(n => n.Length > 0).Distinct().Reverse().Take(3).Reverse());

    private static string Steps(IReadOnlyList<Node> nodes) =>
        string.Join(", ", nodes.Select(n => Naming.Short(n.Label.Name)).Distinct());
}
