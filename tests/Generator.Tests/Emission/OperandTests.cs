using System.Text.RegularExpressions;
using GraphGen.Generator.Tests.Testing;
using Xunit;

namespace GraphGen.Generator.Tests.Emission;

/// <summary>Kernels have few enough operands for the drivers of GPUs, whatever the network.</summary>
public class OperandTests
{
    // CUDA takes 4096 bytes of arguments; a view takes 16, and there must be room for the sizes and strides of a product.
    private const int MostViews = 220;

    private static readonly string s_names = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"[Shape(\"batch\", 4)] Tensor x{i}"));

    public static TheoryData<string> Networks =>
    [
        Network(s_names, $"Linear({Sum(300, i => $"x{i}")}, 4)"),
        Network("[Shape(\"batch\", 4)] Tensor x", Sum(300, i => $"x * Parameter(\"w{i}\", Init.Zeros, 4)")),
        Network("[Shape(\"batch\", 4)] Tensor x", "Linear(x, 4) + " + Sum(300, i => $"Parameter(\"w{i}\", Init.Zeros, 4)")),
        Network("[Shape(\"batch\", 4)] Tensor x", Sum(300, i => $"Mean(Square(x - Parameter(\"w{i}\", Init.Zeros, 4)), 0)")),
        // Values that a second kernel computes again, each from several tensors.
        Network(s_names, $"Softmax({Sum(60, i => Cheap(5 * i))}) + Linear(MatMul({Sum(60, i => Cheap(5 * i))}, Parameter(\"m\", Init.Zeros, 4, 4)), 4) * ({Product(60, i => Cheap(5 * i))})"),
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void KernelsOfManyOperandsAreDivided(string source)
    {
        Assert.Empty(Generation.Compile(source));
        var views = Regex.Matches(Generation.EmitForGpu(source), @"file struct \w+ : IGpu.*?\n    }", RegexOptions.Singleline)
            .Select(body => Regex.Count(body.Value, "public ArrayView<")).ToList();
        Assert.NotEmpty(views);
        Assert.InRange(views.Max(), 30, MostViews);
    }

    private static string Cheap(int i) => $"(x{i} + x{i + 1} * x{i + 2} - Relu(x{i + 3} - x{i + 4}))";

    private static string Sum(int count, Func<int, string> term) => string.Join(" + ", Enumerable.Range(0, count).Select(term));

    private static string Product(int count, Func<int, string> term) => string.Join(" * ", Enumerable.Range(0, count).Select(term));

    private static string Network(string inputs, string value) =>
        $"[Network] partial class Net {{ [Forward] static Tensor Forward({inputs}) => {value}; [Loss] static Tensor Loss(Tensor y) => Mean(Square(y)); }}";
}
