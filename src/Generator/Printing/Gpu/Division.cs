using GraphGen.Generator.Graph;
using GraphGen.Generator.Programs;

namespace GraphGen.Generator.Printing.Gpu;

/// <summary>How the work of a row kernel is divided among threads.</summary>
internal enum Division
{
    /// <summary>A thread an element: nothing is folded.</summary>
    Elements,

    /// <summary>A thread a column of a block of rows: nothing is folded along rows.</summary>
    Columns,

    /// <summary>A team of neighbouring threads a row.</summary>
    Rows,
}

/// <summary>The numbers behind a division.</summary>
internal static class Divisions
{
    /// <summary>Threads of a group: GpuProgram.GroupSize.</summary>
    public const int GroupSize = 256;

    /// <summary>The most blocks into which rows are divided when something is accumulated over them.</summary>
    public const int Blocks = 1024;

    /// <summary>Threads that add up the parts of one column.</summary>
    public const int Finishers = 32;

    /// <summary>Columns that a thread of a team gets, about: fewer leave threads idle, more make rows long.</summary>
    private const int ColumnsPerThread = 4;

    /// <summary>Threads of a team when the number of columns is not known.</summary>
    private const int UsualTeam = 32;

    public static Division Of(RowKernel kernel)
    {
        if (kernel.After.Count > 0 || kernel.Phases.Any(p => p.Folds.Any()))
            return Division.Rows;
        return kernel.Folds.Count > 0 ? Division.Columns : Division.Elements;
    }

    /// <summary>Threads that share a row: a power of two.</summary>
    public static int Team(Dim columns)
    {
        if (!columns.IsConstant)
            return UsualTeam;
        int threads = 1;
        while (threads * ColumnsPerThread < columns.Constant && threads < GroupSize)
            threads *= 2;
        return threads;
    }
}
