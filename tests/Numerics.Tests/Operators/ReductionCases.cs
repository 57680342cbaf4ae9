namespace GraphGen.Numerics.Tests.Operators;

/// <summary>Sums, means and maxima over every choice of axes.</summary>
internal static class ReductionCases
{
    private static readonly string[] Names = ["Sum", "Mean", "Max"];

    public static IEnumerable<Case> All() =>
    [
        .. from name in Names
           from shape in Cases.Ranked
           from axes in Subsets(shape.Length)
           from keep in new[] { true, false }
           from one in Case.Unary(name, [shape], ("axes", axes), ("keepDims", keep))
           select one,
        .. from name in Names
           from keep in new[] { true, false }
           from one in Case.Unary(name, Cases.Shapes, ("keepDims", keep))
           select one,
        .. from name in Names
           from axis in new[] { -1, -2, 0 }
           from one in Case.Unary(name, Cases.Matrices, ("axis", axis), ("keepDims", false))
           select one,
        // The mean of something the sum can leave behind.
        .. Case.Each("Mean", Cases.Matrices, (net, x) =>
            net.Unary("Sum", net.Binary("Multiply", x, net.Unary("Mean", x, ("axis", -1), ("keepDims", true))), ("axis", -1), ("keepDims", false)), "factored out"),
    ];

    private static IEnumerable<int[]> Subsets(int rank) =>
        Enumerable.Range(1, (1 << rank) - 1).Select(set => Enumerable.Range(0, rank).Where(axis => (set & (1 << axis)) != 0).ToArray());
}
