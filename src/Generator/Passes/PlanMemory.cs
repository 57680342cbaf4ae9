using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Passes;

/// <summary>
/// Gives every buffer of the arena its place. Buffers whose lives do not overlap share memory. Sizes are grouped by what they are
/// multiples of (1, batch, batch * time, …), one region each, so that places are known at build time though batch is not.
/// </summary>
internal static class PlanMemory
{
    /// <summary>Floats in 64 bytes, a cache line: every buffer starts at a multiple.</summary>
    public const int Alignment = 16;

    /// <summary>Floats in 256 bytes, what a GPU likes best: buffers of constant size start at a multiple, and where the capacities are
    /// multiples of 4, so do all others.</summary>
    private const int FixedAlignment = 64;

    public static void Run(ModeProgram program, Layout layout)
    {
        foreach (var buffer in program.Buffers.Where(b => b.Owner.Length > 0))
            buffer.Offset = layout.OffsetOf(buffer.Owner);
        program.ArenaSize = Place(Lives(program, Home.Arena), FixedAlignment);
        program.PartSize = Place(Lives(program, Home.Part), Alignment);
    }

    private static List<Life> Lives(ModeProgram program, Home home)
    {
        var lives = new Dictionary<TensorBuffer, Life>();
        for (int i = 0; i < program.Kernels.Count; i++)
        {
            foreach (var buffer in program.Kernels[i].Writes.Concat(program.Kernels[i].Reads).Where(b => b.Home == home))
            {
                if (!lives.TryGetValue(buffer, out var life))
                    lives.Add(buffer, life = new(buffer, i));
                life.Last = i;
            }
        }

        foreach (var kept in lives.Values.Where(l => l.Buffer == program.Loss || program.Outputs.Contains(l.Buffer)))
            kept.Last = int.MaxValue;
        return [.. lives.Values];
    }

    // One region behind the other; the result is the size of all.
    private static Dim Place(IReadOnlyList<Life> lives, int fixedAlignment)
    {
        Dim start = 0;
        foreach (var region in lives.GroupBy(l => Unit(l.Buffer.Size)).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
            start += region.Key * Place([.. region], region.Key, start, region.Key == Dim.One ? fixedAlignment : Alignment);
        return start;
    }

    // A region's unit is a size's symbolic part; constants are counted in floats.
    private static Dim Unit(Dim size) => size.IsConstant ? 1 : size.DividedBy(size.Content)!;

    // The largest first, each at the lowest place that is free during its life.
    private static long Place(IReadOnlyList<Life> lives, Dim unit, Dim start, int alignment)
    {
        var placed = new List<Life>();
        foreach (var life in lives.OrderByDescending(l => Units(l.Buffer, alignment)).ThenBy(l => l.First).ThenBy(l => l.Buffer.Name, StringComparer.Ordinal))
        {
            long size = Units(life.Buffer, alignment);
            life.From = FirstGap(placed, life, size);
            life.To = life.From + size;
            life.Buffer.Offset = start + (unit * life.From);
            int above = placed.FindIndex(p => p.From > life.From);
            placed.Insert(above < 0 ? placed.Count : above, life);
        }

        return placed.Max(p => p.To);
    }

    // The others lie in order.
    private static long FirstGap(List<Life> placed, Life life, long size)
    {
        long from = 0;
        foreach (var other in placed)
        {
            if (!other.Overlaps(life))
                continue;
            if (from + size <= other.From)
                break;
            from = Math.Max(from, other.To);
        }

        return from;
    }

    private static long Units(TensorBuffer buffer, int alignment)
    {
        long count = buffer.Size.IsConstant ? buffer.Size.Constant : buffer.Size.Content;
        return (count + alignment - 1) / alignment * alignment;
    }

    private sealed class Life(TensorBuffer buffer, int first)
    {
        public TensorBuffer Buffer { get; } = buffer;

        public int First { get; } = first;

        public int Last { get; set; } = first;

        // Where it lies in its region.
        public long From { get; set; }

        public long To { get; set; }

        public bool Overlaps(Life other) => First <= other.Last && other.First <= Last;
    }
}
