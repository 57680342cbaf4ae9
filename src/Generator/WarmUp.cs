using GraphGen.Generator.Passes;
using GraphGen.Generator.Printing;
using GraphGen.Generator.Reading;

namespace GraphGen.Generator;

/// <summary>
/// The first network of a process would wait for the runtime to compile our own methods. So a small one goes the same way on another
/// thread while the compiler is still busy with the user's: nobody waits for it or sees it, but the methods are ready.
/// </summary>
internal static class WarmUp
{
    private static int _started;

    /// <summary>What is compiled: the operators of a residual block, with a loss and so with all modes.</summary>
    public static NetworkSpec Network => new(
        new TypeSpec("", EquatableArray<string>.Empty, "Net", "internal"),
        List(
            new InputSpec("x", ElementKind.Float, List(new DimSpec(0, "batch"), new DimSpec(16, null)), ForLoss: false),
            new InputSpec("label", ElementKind.Index, List(new DimSpec(0, "batch")), ForLoss: true)),
        List(
            Call("LayerNorm", "layerNorm", Tensor("x", 0), Number("axes", 1), Number("epsilon", 1e-5f), Flag("affine", true)),
            Call("Linear", "up", Tensor("x", 2), Number("width", 16), Flag("bias", true)),
            Call("Gelu", "gelu", Tensor("x", 3)),
            Call("Linear", "down", Tensor("x", 4), Number("width", 16), Flag("bias", true)),
            Call("Add", "add", Tensor("a", 0), Tensor("b", 5)),
            Call("CrossEntropy", "crossEntropy", Tensor("logits", 6), Tensor("target", 1), Number("labelSmoothing", 0))),
        List(new OutputSpec("output", 6)),
        Loss: 7);

    /// <summary>Starts it, once a process, and returns at once.</summary>
    public static void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
            _ = Task.Run(Run);
    }

    private static void Run()
    {
        try
        {
            NetworkPrinter.Print(Compiler.Compile(Network, CancellationToken.None), hasGpu: false);
        }
        catch (Exception)
        {
            // A fault of ours will meet the user's network too, where it is reported.
        }
    }

    private static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => new(items);

    private static CallSpec Call(string name, string path, params ArgumentSpec[] arguments) => new(name, new(arguments), path, "");

    private static ArgumentSpec Tensor(string name, int value) => new(name, new TensorArgument(value));

    private static ArgumentSpec Number(string name, double value) => new(name, new NumberArgument(value));

    private static ArgumentSpec Flag(string name, bool value) => new(name, new FlagArgument(value));
}
