namespace GraphGen.Generator.Printing.Gpu;

/// <summary>
/// Expressions over one float in a kernel of a GPU. All functions are those of GpuMath, which has only what compiles for every
/// device and agrees with the CPU.
/// </summary>
internal sealed class GpuDialect : ScalarDialect
{
    private GpuDialect()
        : base(isDouble: false)
    {
    }

    public static GpuDialect Instance { get; } = new();

    public override Code Select(Code condition, Code a, Code b) => Call("Select", condition, a, b);

    protected override string TypeOf(string function) => "GpuMath";
}
